#!/usr/bin/env bash
# tree.sh SOURCE-FOLDER   what holds for the tree as a whole: what lies at its top, names, sizes, and what is in no file.
set -u
here=$(dirname "$(readlink -f "$0")")
cd "$1" || exit 2
# shellcheck source=tests/house/sources.sh
. "$here/sources.sh"

top='\.ci|\.clang-format|\.clang-tidy|\.gitignore|CMakeLists\.txt|CMakePresets\.json|CONTRIBUTING\.md|LICENSE|README\.md'
top+='|app|cmake|core|dev|resources|tests|translations|ui'
found "nothing else belongs at the top" "$(sources '*' | cut -d/ -f1 | sort -u | grep -vxE "$top")"

code=$(sources '*.cpp' '*.h' '*.py' '*.sh' '*.cmake' '*CMakeLists.txt' dev .ci/run)
[ -n "$code" ] || found "no code was found in" "$PWD"
long=$(echo "$code" | xargs wc -l | grep -v ' total$' |
  awk '$1 > 400 { print $2 ": " $1 " lines, at most 400" }')
found "a file this long is asking to be two" "$long"
# shellcheck disable=SC2016 # $0 is awk's
# Those that Highway includes once for each kind of processor cannot.
found "headers begin with #pragma once" \
  "$(echo "$code" | grep '\.h$' | grep -v 'core/kernels/.*-inl\.h$' | xargs awk 'FNR == 1 && $0 != "#pragma once" { print FILENAME }')"
found "file names are lower case" "$(echo "$code" | grep '[A-Z]' | grep -vE '(^|/)(CMakeLists\.txt|DigitLab[A-Za-z]*\.cmake)$')"

# A pattern is written so that it does not match itself.
text=$(sources '*' | grep -vx LICENSE | tr '\n' '\0' | xargs -0 grep -lI . )
look() { echo "$text" | tr '\n' '\0' | xargs -0 grep -nE "$1"; }
found "work that is left belongs to the issues" "$(look '\b(TO[D]O|FIX[M]E|XX[X]|HAC[K])\b|[Nn]ot (yet )?implemented')"
found "paths of one machine belong nowhere" "$(look '(^|[^A-Za-z0-9._~-])/(work|root|home|Users)/' | grep -v '/home/somebody/')"
found "addresses of package registries belong nowhere" \
  "$(look '(deb|ftp|security|snapshot|archive)\.debian\.org|pypi\.org|pythonhosted\.org|registry\.npmjs|crates\.io|proxy\.golang\.org|huggingface\.co')"
found "the history tells who wrote what" "$(look '@[a]uthor|^[^a-z]*Author:|[Cc]reated by|(Signed-off|Co-authored)-by')"
found "blanks at the end of a line" "$(echo "$code" | tr '\n' '\0' | xargs -0 grep -nE '[[:blank:]]+$')"
exit $failed

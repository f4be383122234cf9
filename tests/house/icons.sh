#!/usr/bin/env bash
# icons.sh SOURCE-FOLDER   every icon is in the program and named in its code, and what the code names is there.
set -u
here=$(dirname "$(readlink -f "$0")")
cd "$1" || exit 2
# shellcheck source=tests/house/sources.sh
. "$here/sources.sh"

files=$(cd resources && find icons -name '*.svg' | sort)
listed=$(sed -nE 's|.*<file>(.*)</file>.*|\1|p' resources/icons.qrc | sort)
[ -n "$files" ] || found "no icon was found in" "$PWD/resources"
found "icons that are files and those of icons.qrc" "$(diff <(echo "$files") <(echo "$listed"))"

code=$(sources 'ui/*.cpp' 'app/*.cpp')
named() { echo "$code" | xargs grep -ohE "$1"; }
styled=$(named ':/icons/[a-z$/-]+\.svg' | cut -c3-)
addresses=$(printf '%s\n' "${styled//\$mode\$/light}" "${styled//\$mode\$/dark}" | sort -u)
words=$(named '"[a-z-]+"' | sed -E 's|"(.*)"|icons/\1.svg|')
found "icons that no code names" "$(comm -23 <(echo "$files") <(printf '%s\n' "$addresses" "$words" | sort -u))"
asked=$(named '\bicon\(QStringLiteral\("[a-z-]+"\)' | sed -E 's|.*"(.*)".*|icons/\1.svg|')
found "icons that the code names and that are not there" \
  "$(comm -13 <(echo "$files") <(printf '%s\n' "$addresses" "$asked" | sort -u))"
exit $failed

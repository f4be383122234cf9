#!/usr/bin/env bash
# format.sh SOURCE-FOLDER   the code is in the form that .clang-format describes, by the version that it was written for.
set -u
here=$(dirname "$(readlink -f "$0")")
cd "$1" || exit 2
# shellcheck source=tests/house/sources.sh
. "$here/sources.sh"

wanted=14
if ! version=$(clang-format --version 2>/dev/null | grep -oE 'version [0-9]+' | cut -d' ' -f2); then
  echo "clang-format is not there (on Debian: the package clang-format)"
  exit 1
fi
if [ "$version" != $wanted ]; then
  echo "clang-format $version is here; the form is that of version $wanted, so nothing is compared"
  exit 0
fi
wrong=$(sources '*.cpp' '*.h' | tr '\n' '\0' | xargs -0 -n 40 -P 2 clang-format --dry-run 2>&1 | grep -oE '^[^:]+:[0-9]+' | sort -t: -k1,1 -u)
found "not in the project's form (./dev format brings it there)" "$wrong"
exit $failed

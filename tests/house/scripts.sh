#!/usr/bin/env bash
# scripts.sh SOURCE-FOLDER   what ShellCheck says of the shell scripts.
set -u
here=$(dirname "$(readlink -f "$0")")
cd "$1" || exit 2
# shellcheck source=tests/house/sources.sh
. "$here/sources.sh"

command -v shellcheck >/dev/null || { echo "shellcheck is not there (on Debian: the package of that name)"; exit 1; }
scripts=$(sources '*' | tr '\n' '\0' | xargs -0 grep -lIE '^#!/(usr/bin/env bash|bin/(ba)?sh)')
[ -n "$scripts" ] || { echo "no script was found"; exit 1; }
echo "$scripts" | tr '\n' '\0' | xargs -0 shellcheck --external-sources || exit 1

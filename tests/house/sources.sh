# shellcheck shell=bash
# Sourced by its neighbours: `sources PATTERN...` lists the tree's own files, without what is built. The folder is the tree.
sources() {
  if git rev-parse --is-inside-work-tree >/dev/null 2>&1; then
    # Files that are gone but not yet forgotten by git are none.
    comm -23 <(git ls-files --cached --others --exclude-standard -- "$@" | sort -u) <(git ls-files --deleted | sort -u)
    return
  fi
  local pattern names=()
  for pattern in "$@"; do
    names+=(-o -name "$pattern")
  done
  find . -name build -prune -o -name .git -prune -o -type f \( "${names[@]:1}" \) -print | sed 's|^\./||' | sort
}

# found WHY TEXT: a fault, when there is text.
failed=0
found() {
  [ -z "$2" ] && return
  printf '%s:\n%s\n' "$1" "$2"
  # shellcheck disable=SC2034 # read by who sources this
  failed=1
}

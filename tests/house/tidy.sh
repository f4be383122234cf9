#!/usr/bin/env bash
# tidy.sh SOURCE-FOLDER BUILD-FOLDER [FILE...]   clang-tidy by the checks of .clang-tidy, on all files that are compiled or
# on those named. The code is kept clean by version 14; what another one finds is told and is no failure.
set -u
source=$(readlink -f "$1") build=$(readlink -f "$2")
shift 2
wanted=14
commands=$build/compile_commands.json
[ -f "$commands" ] || { echo "$commands is missing: build first"; exit 2; }
version=$(clang-tidy --version 2>/dev/null | grep -oE 'version [0-9]+' | cut -d' ' -f2)
[ -n "$version" ] || { echo "clang-tidy is not there (on Debian: the package clang-tidy)"; exit 2; }

# Clang cannot read the precompiled header of GCC and takes the header itself.
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sed -E 's/ -(fpch-preprocess|Winvalid-pch)\b//g; s/ -Wno-(error=)?(restrict|stringop-[a-z]+|maybe-uninitialized)\b//g' \
  "$commands" | sed -E "s|( -include )([^ ]*cmake_pch\.hxx)|\1$work/pch.hxx|g" >"$work/compile_commands.json"
header=$(grep -oE -m1 -- '-include [^ ]*cmake_pch\.hxx' "$commands" | cut -d' ' -f2)
[ -n "$header" ] && cp "$header" "$work/pch.hxx"

files=()
for file in "$@"; do
  files+=("$(readlink -f "$file")")
done
if [ ${#files[@]} -eq 0 ]; then
  mapfile -t files < <(grep -oE '"file": "[^"]+' "$commands" | cut -d'"' -f4 | grep -v "^$build/" | sort -u)
fi
[ ${#files[@]} -gt 0 ] || { echo "no file to look at"; exit 2; }
# Clang 14 takes offence at headers of LibTorch in C++20 and goes on; what counts is what it says of our own files.
printf '%s\0' "${files[@]}" | xargs -0 -n 1 -P "$(nproc)" clang-tidy --quiet -p "$work" \
  --header-filter="^$source/(app|core|ui|tests)/" >"$work/all" 2>"$work/errors"
status=$?
awk -v ours="$source/" '/^[^ ].*:[0-9]+:[0-9]+: (warning|error): / { keep = index($0, ours) == 1 }
  /^(error|fatal error): / { keep = 1 } keep' "$work/all" | tee "$work/said"
if ! grep -q . "$work/said"; then
  if grep -q . "$work/all"; then status=0; elif [ "$status" != 0 ]; then cat "$work/errors"; fi
fi
if [ "$version" != $wanted ] && grep -q . "$work/said"; then
  echo "clang-tidy $version found this; version $wanted decides"
  exit 0
fi
[ "$status" = 0 ]

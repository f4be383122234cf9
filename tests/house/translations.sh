#!/usr/bin/env bash
# translations.sh SOURCE-FOLDER LUPDATE   every string of the sources is in the Chinese translation and translated.
set -u
cd "$1" || exit 2
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
cp translations/digitlab_zh_CN.ts "$copy/"
find app ui -name '*.cpp' -o -name '*.h' | sort >"$copy/sources"
"$2" -silent -no-obsolete -locations none -I . "@$copy/sources" -ts "$copy/digitlab_zh_CN.ts" || exit 1
missing=$(grep -c 'type="unfinished"' "$copy/digitlab_zh_CN.ts")
if [ "$missing" != 0 ]; then
  echo "$missing strings are not translated:"
  grep -B3 'type="unfinished"' "$copy/digitlab_zh_CN.ts" | grep '<source>'
  exit 1
fi
if ! grep -q '<translation>' "$copy/digitlab_zh_CN.ts"; then
  echo "the translation is empty"
  exit 1
fi

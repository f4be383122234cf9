#!/usr/bin/env bash
# desktop_files.sh SOURCE-FOLDER   what a desktop reads is valid, and its parts agree with each other.
set -u
here=$(dirname "$(readlink -f "$0")")
cd "$1" || exit 2
# shellcheck source=tests/house/sources.sh
. "$here/sources.sh"
desktop=resources/desktop/digitlab.desktop
metainfo=resources/desktop/org.digitlab.digitlab.metainfo.xml
mime=resources/desktop/digitlab.xml

check() { # PACKAGE COMMAND...
  local said
  command -v "$2" >/dev/null || { found "a program is missing" "$2 (on Debian: the package $1)"; return; }
  said=$("${@:2}" 2>&1) || found "$2" "$said"
}
check desktop-file-utils desktop-file-validate --no-hints $desktop
# Later versions of appstreamcli warn that the program has no home on the web, which is so.
said=$(appstreamcli validate --no-net --no-color $metainfo 2>&1) || {
  faults=$(grep -E '^[EW]: ' <<<"$said" | grep -v ': url-homepage-missing$')
  [ -n "$faults" ] || grep -q '^W: .*: url-homepage-missing$' <<<"$said" || faults=$said
  found appstreamcli "$faults"
}
check libxml2-utils xmllint --noout --nonet $metainfo $mime resources/icons/*.svg resources/icons.qrc

# The grammar of MIME types stands at the head of the desktops' own list of them.
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
list=/usr/share/mime/packages/freedesktop.org.xml
if [ -f $list ]; then
  sed -n '/<!DOCTYPE/,/^\]>/p' $list | sed '1d;$d' >"$work/mime.dtd"
  check libxml2-utils xmllint --noout --nonet --dtdvalid "$work/mime.dtd" $mime
  mkdir -p "$work/mime/packages"
  cp $mime "$work/mime/packages/"
  check shared-mime-info update-mime-database -n "$work/mime"
  found "types that did not come out of $mime" \
    "$(grep -oE 'application/x-digitlab-[a-z]+' $mime | sort -u | grep -vxFf "$work/mime/types")"
else
  found "the desktops' list of MIME types is missing (on Debian: the package shared-mime-info)" $list
fi

declared=$(grep -oE 'mime-type type="[^"]+' $mime | cut -d'"' -f2 | sort)
found "types of $mime and of $desktop" \
  "$(diff <(echo "$declared") <(grep '^MimeType=' $desktop | grep -oE 'application/x-digitlab-[a-z]+' | sort))"
found "types of $mime and of $metainfo" \
  "$(diff <(echo "$declared") <(grep -oE '<mediatype>[^<]+' $metainfo | cut -d'>' -f2 | sort))"
version=$(sed -nE 's/^project\(digitlab VERSION ([0-9.]+).*/\1/p' CMakeLists.txt)
[ -n "$version" ] || found "no version in" CMakeLists.txt
found "the newest release in $metainfo is not $version" \
  "$(grep -m1 -oE 'release version="[^"]+' $metainfo | cut -d'"' -f2 | grep -vxF "$version")"
found "the newest version in the changelog is not $version" \
  "$(head -n 1 resources/package/changelog | sed -E 's/.*\(([^)]*)\).*/\1/' | grep -vxF "$version")"
exit $failed

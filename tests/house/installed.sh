#!/usr/bin/env bash
# installed.sh BUILD-FOLDER   what the install rules put together works where it lies: below a DESTDIR, below a prefix, and
# moved elsewhere.
set -u
build=$(readlink -f "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { echo "$*"; exit 1; }

# The package of a distribution: prefix /usr below DESTDIR.
DESTDIR=$work/stage cmake --install "$build" --prefix /usr >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }
usr=$work/stage/usr
[ "$(find "$work/stage" -mindepth 1 -maxdepth 1)" = "$usr" ] || fail "something lies beside /usr: $(ls "$work/stage")"
for file in bin/digitlab share/applications/digitlab.desktop share/metainfo/org.digitlab.digitlab.metainfo.xml \
  share/mime/packages/digitlab.xml share/icons/hicolor/scalable/apps/digitlab.svg share/icons/hicolor/48x48/apps/digitlab.png \
  share/man/man1/digitlab.1.gz share/bash-completion/completions/digitlab share/doc/digitlab/copyright \
  share/doc/digitlab/changelog.gz share/digitlab/models/shipped.pth share/digitlab/translations/digitlab_zh_CN.qm \
  share/digitlab/mnist/train-images-idx3-ubyte.gz; do
  [ -s "$usr/$file" ] || fail "$file is missing"
done
[ -z "$(find "$usr" -type l)" ] || fail "links into other places: $(find "$usr" -type l)"
[ -z "$(find "$usr" -name '*.sh' -o -name '*_test*')" ] || fail "tests or scripts are installed"
for size in 16 22 24 32 48 64 128 256 512; do
  head -c 24 "$usr/share/icons/hicolor/${size}x$size/apps/digitlab.png" | od -An -tx1 -j16 -N8 | tr -d ' \n' |
    grep -qx "$(printf '%08x%08x' $size $size)" || fail "the icon of size $size has another size"
done
! grep -rqF "$build" "$usr" || fail "the build folder's name is in: $(grep -rlF "$build" "$usr")"
# shellcheck source=/dev/null
(. "$usr/share/bash-completion/completions/digitlab" && complete -p digitlab) >/dev/null || fail "bash does not take the completion"
gzip -dc "$usr/share/man/man1/digitlab.1.gz" | grep -q '^\.TH DIGITLAB 1' || fail "the manual page is none"

# Another prefix, moved after installing.
cmake --install "$build" --prefix "$work/first" >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }
mv "$work/first" "$work/moved here"
program="$work/moved here/bin/digitlab"
export HOME=$work/home XDG_DATA_HOME=$work/home/data
unset DISPLAY WAYLAND_DISPLAY
"$program" --version | grep -q '^digitlab [0-9]' || fail "--version"
LANGUAGE=zh_CN LC_ALL=C.UTF-8 "$program" --help | grep -q 数字 || fail "its translation is not found"
printf '{"box":[28,28],"strokes":[[[14,4],[14,24]]]}\n' >"$work/one.jsonl"
"$program" classify --format csv "$work/one.jsonl" | grep -q '^[^,]*,1,' || fail "the installed program does not read a 1"
exit 0

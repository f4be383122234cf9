#!/usr/bin/env bash
# package.sh DEB   by hand, as root, on a bare Debian that can be spoilt: the package brings all it needs, the program starts,
# trains and reads, its window comes up, and purging leaves nothing of it.
set -euo pipefail
deb=$(readlink -f "$1")
fail() { echo "package: $*" >&2; exit 1; }
[ "$(id -u)" = 0 ] || fail "run this as root"
export DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
find / -xdev -iname '*digitlab*' -not -path "$(dirname "$deb")/*" -not -path '/proc/*' 2>/dev/null | sort >"$work/before"

apt-get update -q >/dev/null
apt-get install -yq --no-install-recommends "$deb" >"$work/log" 2>&1 || { tail -n 20 "$work/log"; fail "it does not install"; }
! dpkg-query -W -f '${Package} ${db:Status-Status}\n' | grep -E '^[^ ]*-dev installed' || fail "it brings -dev packages"
echo "installed: $(dpkg-query -W -f '${Installed-Size}' digitlab) KiB of its own"

cd "$work"
digitlab --version
digitlab train --data mnist --limit 3000 --epochs 1 --out run >train.log 2>&1 || { tail -n 5 train.log; fail "it does not train"; }
[ -s run/params_1.pth ] || fail "the training left no weights"
printf '{"box":[28,28],"strokes":[[[14,4],[14,24]]]}\n' >one.jsonl
digitlab classify --format csv one.jsonl | grep ':1,1,' || fail "it does not read a 1"
ldd /usr/lib/digitlab/libdigitlab_core.so | grep -q 'libopenblas' || readlink -f "$(ldconfig -p | awk '/libblas\.so\.3/ { print $NF; exit }')" |
  grep -q openblas || fail "the BLAS is a slow one"

apt-get install -yq --no-install-recommends xvfb xauth xdotool desktop-file-utils shared-mime-info man-db >"$work/log" 2>&1 ||
  { tail -n 5 "$work/log"; fail "the tools for the window do not install"; }
desktop-file-validate /usr/share/applications/digitlab.desktop
grep -qx application/x-digitlab-model /usr/share/mime/types || fail "the type of models is not registered"
grep -q 'digitlab.desktop' /usr/share/applications/mimeinfo.cache || fail "the desktop does not know what the program opens"
if [ ! -e /etc/dpkg/dpkg.cfg.d/docker ]; then man -w digitlab >/dev/null || fail "man does not find the page"; fi
# shellcheck disable=SC2016 # the inner shell expands it
xvfb-run -a sh -c 'DIGITLAB_TRACE=1 digitlab one.jsonl 2>trace & program=$!
  xdotool search --sync --onlyvisible --name "Digit Lab" >/dev/null
  while ! grep -q engine-ready trace; do kill -0 $program || exit 1; done
  kill -TERM $program; wait $program || true'
grep engine-ready trace || fail "the window did not come up"

apt-get purge -yq digitlab >/dev/null 2>&1
apt-get autoremove -yq --purge >/dev/null 2>&1
rm -rf ~/.config/digitlab ~/.local/share/digitlab "$work/run"
find / -xdev -iname '*digitlab*' -not -path "$(dirname "$deb")/*" -not -path '/proc/*' 2>/dev/null | sort >"$work/after"
diff "$work/before" "$work/after" || fail "this is left behind"
echo "package: all is well"

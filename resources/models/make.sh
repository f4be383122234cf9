#!/usr/bin/env bash
# make.sh PROGRAM   trains the shipped model again and writes it and its card here.
#
# Recipe modern with a tenth for validation on MNIST's training part; the epoch is chosen by validation, and nothing is chosen by the test part, whose figure is for the card.
set -euo pipefail
program=$(readlink -f "$1")
here=$(dirname "$(readlink -f "$0")")
seed=1
run=$(mktemp -d)/run
trap 'rm -rf "$(dirname "$run")"' EXIT

"$program" train --data mnist --recipe modern --validation 0.1 --seed "$seed" --threads 1 --out "$run" --verbose >&2
"$program" export --model "$run" --to pth "$here/shipped.pth"
"$program" evaluate --model "$here/shipped.pth" --data mnist --format json >"$run/test.json"
echo "test part of MNIST: $(grep -o '"accuracy":[^,]*' "$run/test.json")"

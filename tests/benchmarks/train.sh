#!/usr/bin/env bash
# train.sh PROGRAM   images a second of recipe seed on the whole of MNIST. With DIGITLAB_PEER naming a Python program that
# trains the same from memory (arguments: FOLDER EPOCHS OUT --tensors) and DIGITLAB_FOLDERS naming MNIST as class folders, both run
# in turn and the ratio is printed: the machine's speed drifts, so only figures of the same minutes can be compared.
set -euo pipefail
program=$1
rounds=${ROUNDS:-3}
threads=${THREADS:-$(nproc)}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

ours() {
  "$program" train --data mnist --recipe seed --epochs 1 --seed 1 --threads "$threads" --out "$scratch/ours$1" --verbose >/dev/null
  awk -F, 'NR == 2 { printf "%.0f\n", 48000 / $7 }' "$scratch/ours$1/epochs.csv"
}

peer() {
  T=$threads python3 "$DIGITLAB_PEER" "$DIGITLAB_FOLDERS" 1 "$scratch/peer$1" --tensors |
    sed -n 's/.*(\([0-9]*\) img\/s).*/\1/p'
}

for round in $(seq "$rounds"); do
  a=$(ours "$round")
  if [ -n "${DIGITLAB_PEER:-}" ]; then
    b=$(peer "$round")
    echo "round $round: ours $a images/s, peer $b images/s, ratio $(awk "BEGIN { printf \"%.2f\", $a / $b }")"
  else
    echo "round $round: ours $a images/s"
  fi
done

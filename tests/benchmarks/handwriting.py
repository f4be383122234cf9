#!/usr/bin/env python3
"""handwriting.py PROGRAM [MODEL]   how a model reads the handwriting in the folder that DIGITLAB_HANDWRITING names.

The folder may hold ink files (FILE.jsonl, a drawing a line with `label`, or `letter` where it is no digit), folders of
pictures with a labels.csv (path,label), and folders of pages with a truth.csv (path,truth; rows joined by '|').
Every set and class: how many are right, called none, unsure, and sure yet wrong; the calibration error is the mean
distance of confidence and accuracy over 15 bins (Guo et al. 2017). DIGITLAB_WRONG=1 lists what was read wrongly.
"""
import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

BINS = 15


def classify(program, model, inputs):
    command = [program, "classify", "--model", model, "--format", "csv", *map(str, inputs)]
    done = subprocess.run(command, stdout=subprocess.PIPE, check=False)
    return list(csv.DictReader(io.StringIO(done.stdout.decode())))


def calibration_error(rows):
    bins = [[] for _ in range(BINS)]
    for row in rows:
        confidence = float(row["confidence"])
        bins[min(int(confidence * BINS), BINS - 1)].append((confidence, row["right"]))
    return sum(abs(sum(c for c, _ in b) - sum(r for _, r in b)) for b in bins) / max(1, len(rows))


def share(count, of):
    return f"{100 * count / of:6.2f} %" if of else "     -  "


def print_line(name, rows):
    n = len(rows)
    right = sum(r["right"] for r in rows)
    none = sum(r["verdict"] == "none" for r in rows)
    unsure = sum(r["verdict"] == "unsure" for r in rows)
    sure_wrong = sum(r["verdict"] == "digit" and not r["right"] for r in rows)
    print(f"{name:<26}{n:>6}{right:>7} {share(right, n)} {share(none, n)} {share(unsure, n)} {share(sure_wrong, n)}"
          f" {share(calibration_error(rows), 1)}")


def print_set(name, rows):
    print_line(name, rows)
    for digit in sorted({r["truth"] for r in rows}):
        print_line(f"    {digit}", [r for r in rows if r["truth"] == digit])
    if os.environ.get("DIGITLAB_WRONG"):
        for row in rows:
            if not row["right"] or row["verdict"] == "none":
                print(f"    {row['source']}: {row['truth']} read as {row['digit']}, {row['confidence']}, {row['verdict']}")


def ink_lines(file):
    return {f"{file}:{n}": json.loads(line) for n, line in enumerate(file.read_text().splitlines(), 1) if line.strip()}


def letters(program, model, file):
    rows = classify(program, model, [file])
    lines = ink_lines(file)
    refused = [r for r in rows if r["verdict"] != "digit"]
    none = sum(r["verdict"] == "none" for r in rows)
    print(f"{file.name:<26}{len(rows):>6} letters: refused {share(len(refused), len(rows))}, of them none {none}")
    taken = {}
    for row in rows:
        if row["verdict"] == "digit":
            key = f"{lines[row['source']]['letter']} as {row['digit']}"
            taken[key] = taken.get(key, 0) + 1
    print("    taken for digits: " + (", ".join(f"{k} {n}" for k, n in sorted(taken.items(), key=lambda i: -i[1])) or "none"))


def ink(program, model, file):
    lines = ink_lines(file)
    first = next(iter(lines.values()))
    if "label" not in first:
        return letters(program, model, file)
    rows = classify(program, model, [file])
    for row in rows:
        row["truth"] = str(lines[row["source"]]["label"])
        row["right"] = row["digit"] == row["truth"]
    return print_set(file.name, rows)


def pictures(program, model, folder):
    truth = {str(folder / r["path"]): r["label"] for r in csv.DictReader((folder / "labels.csv").open())}
    rows = classify(program, model, truth)
    for row in rows:
        row["truth"] = truth[row["source"]]
        row["right"] = row["digit"] == row["truth"]
    return print_set(folder.name, rows)


def pages(program, model, folder):
    truth = {str(folder / r["path"]): r["truth"] for r in csv.DictReader((folder / "truth.csv").open())}
    done = subprocess.run([program, "read", "--model", model, "--format", "csv", *truth], stdout=subprocess.PIPE, check=False)
    rows = list(csv.DictReader(io.StringIO(done.stdout.decode())))
    right = sum(truth[r["source"]] == r["text"] for r in rows)
    print(f"{folder.name:<26}{len(truth):>6}{right:>7} pages right")
    for row in rows:
        if truth[row["source"]] != row["text"]:
            print(f"    {row['source']}: {truth[row['source']]} read as {row['text']}")


def main():
    program, model = sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else "shipped"
    if "DIGITLAB_HANDWRITING" not in os.environ:
        sys.exit("handwriting: DIGITLAB_HANDWRITING names no folder of handwriting to measure on")
    root = Path(os.environ["DIGITLAB_HANDWRITING"])
    print(f"{'set, class':<26}{'count':>6}{'right':>7} {'right':>8} {'none':>8} {'unsure':>8} {'sure,wrong':>8} {'calibr.':>8}")
    for path in sorted(root.iterdir()):
        if path.suffix == ".jsonl" and "teach" not in path.name:
            ink(program, model, path)
        elif (path / "labels.csv").is_file():
            pictures(program, model, path)
        elif (path / "truth.csv").is_file():
            pages(program, model, path)


if __name__ == "__main__":
    main()

"""How fast recipe `seed` trains on MNIST, beside the same in Python with PyTorch.

    train.py PROGRAM MNIST [--rounds N] [--threads 1,2] [--limit N] [--out FILE]

The measurements take turns, so that all of a round are taken in the same minutes: a machine's speed drifts, and only
ratios of the same minutes count. Prints a table with medians and spreads (lowest to highest) and writes it as JSON.
"""

import argparse
import csv
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from table import Table, write_folders

HERE = Path(__file__).parent


class Bench:
    def __init__(self, program, folders, scratch, limit):
        self.program, self.folders, self.scratch, self.limit = program, folders, scratch, limit
        self.runs = 0

    def ours(self, data, threads, kernels="fused"):
        """Seconds of the whole command, and images a second of the training loop."""
        self.runs += 1
        out = self.scratch / f"run{self.runs}"
        command = [self.program, "train", "--data", data, "--recipe", "seed", "--epochs", "1", "--kernels", kernels]
        command += ["--threads", str(threads), "--out", str(out), "--verbose"]
        if self.limit and data == "mnist":
            command += ["--limit", str(self.limit)]
        start = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        whole = time.perf_counter() - start
        with open(out / "epochs.csv", newline="") as file:
            row = next(csv.DictReader(file))
        images = sum(1 for _ in open(out / "train.txt", "rb"))
        return whole, images / float(row["train_seconds"])

    def peer(self, source, threads, epochs=1):
        command = [sys.executable, str(HERE / "peer_train.py"), str(self.folders), str(epochs), source, str(threads)]
        start = time.perf_counter()
        figures = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)
        return time.perf_counter() - start, figures

    def round(self, threads):
        product = self.peer("memory", threads, 0)[1]["gflops"]
        fused = self.ours("mnist", threads)[1]
        memory = self.peer("memory", threads)[1]["images_per_second"]
        plain = self.ours("mnist", threads, "torch")[1]
        from_files = self.ours(str(self.folders), threads)[0]
        peer_files = self.peer("files", threads)[0]
        return {
            "sgemm, GFLOP/s": product,
            "ours, images/s": fused,
            "ours with LibTorch's kernels, images/s": plain,
            "PyTorch from memory, images/s": memory,
            "ours : PyTorch from memory": fused / memory,
            "ours from files, whole command, s": from_files,
            "PyTorch from files, whole command, s": peer_files,
            "whole command, PyTorch : ours": peer_files / from_files,
        }


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("mnist", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--threads", default="1,2")
    parser.add_argument("--limit", type=int, help="so many pictures only")
    parser.add_argument("--out", type=Path, default=Path("build/bench/train.json"))
    arguments = parser.parse_args()
    table = Table()
    with tempfile.TemporaryDirectory() as scratch:
        folders = Path(scratch) / "mnist"
        write_folders(arguments.mnist, folders, arguments.limit)
        bench = Bench(arguments.program, folders, Path(scratch), arguments.limit)
        for turn in range(arguments.rounds):
            for threads in arguments.threads.split(","):
                for name, value in bench.round(int(threads)).items():
                    table.add(f"{name}, {threads} threads", value)
            print(f"round {turn + 1} of {arguments.rounds} is done", file=sys.stderr)
    table.tell(arguments.out)


if __name__ == "__main__":
    main()

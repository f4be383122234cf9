"""How soon 60,000 PNG files are in memory, beside OpenCV in Python on one thread, and MNIST's gzipped IDX files.

    data.py BUILD RESOURCES [--rounds N] [--out FILE]

The measurements take turns; see train.py.
"""

import argparse
import subprocess
import tempfile
import time
from pathlib import Path

from table import Table, write_folders


def with_opencv(folders):
    import cv2
    import numpy

    cv2.setNumThreads(1)
    start = time.perf_counter()
    files = sorted(folders.glob("*/*.png"))
    pictures = numpy.empty((len(files), 28, 28), numpy.uint8)
    for i, file in enumerate(files):
        pictures[i] = cv2.imread(str(file), cv2.IMREAD_GRAYSCALE)
    return time.perf_counter() - start


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("build", type=Path)
    parser.add_argument("resources", type=Path)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--out", type=Path, default=Path("build/bench/data.json"))
    arguments = parser.parse_args()
    table = Table()

    def ours(data):
        command = [arguments.build / "tests" / "load_data", arguments.resources, data]
        return float(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)

    with tempfile.TemporaryDirectory() as scratch:
        folders = Path(scratch) / "mnist"
        write_folders(arguments.resources / "mnist", folders)
        for _ in range(arguments.rounds):
            plain = with_opencv(folders)
            loaded = ours(folders)
            table.add("OpenCV, 60,000 PNG files, s", plain)
            table.add("ours, 60,000 PNG files, s", loaded)
            table.add("OpenCV : ours", plain / loaded)
            table.add("ours, MNIST's gzipped IDX files, s", ours("mnist"))
    table.tell(arguments.out)


if __name__ == "__main__":
    main()

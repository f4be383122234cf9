"""What all measurements share: MNIST as files, and the table of what was measured."""

import gzip
import json
import statistics


def write_folders(mnist, target, limit=None):
    """MNIST's training part as one folder a class with PNG files."""
    import cv2
    import numpy

    pixels = gzip.decompress((mnist / "train-images-idx3-ubyte.gz").read_bytes())[16:]
    labels = gzip.decompress((mnist / "train-labels-idx1-ubyte.gz").read_bytes())[8:]
    pictures = numpy.frombuffer(pixels, numpy.uint8).reshape(-1, 28, 28)
    for digit in range(10):
        (target / str(digit)).mkdir(parents=True)
    for i, label in enumerate(labels[:limit]):
        cv2.imwrite(str(target / str(label) / f"{i:05}.png"), pictures[i])


class Table:
    """Each figure's values of all rounds."""

    def __init__(self):
        self.rows = {}

    def add(self, name, value):
        self.rows.setdefault(name, []).append(value)

    def tell(self, file):
        """Prints medians and spreads (lowest to highest) and writes all values as JSON."""
        width = max(map(len, self.rows))
        for name, values in self.rows.items():
            print(f"{name:{width}}  {statistics.median(values):10.2f}  ({min(values):.2f} to {max(values):.2f})")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(self.rows, indent=2) + "\n")

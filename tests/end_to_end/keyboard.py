"""The whole way by keys alone, as somebody without a mouse goes it, listening to what the program says: train on 600 of
MNIST's digits, pause, open a picture, hear it read, export the weights, close. On every page each control has a name.

Usage: keyboard.py PROGRAM RESOURCES
"""

import gzip
import os
import pathlib
import struct
import subprocess
import sys
import tempfile
import zlib

from display import Display
from end_to_end import need
from program import Failure, Program

# So many that it still trains when Tab has come to Pause.
LIMIT = 30000
EPOCHS = 50
SCALE = 12


def digit(resources: pathlib.Path, index: int) -> tuple[bytes, int]:
    """A picture of MNIST's test part and its label."""
    with gzip.open(resources / "mnist" / "t10k-images-idx3-ubyte.gz") as images:
        images.seek(16 + 784 * index)
        pixels = images.read(784)
    with gzip.open(resources / "mnist" / "t10k-labels-idx1-ubyte.gz") as labels:
        labels.seek(8 + index)
        return pixels, labels.read(1)[0]


def write_png(file: pathlib.Path, pixels: bytes) -> None:
    """Dark on light and SCALE times as large, by the PNG specification."""
    rows = [pixels[28 * y:28 * y + 28] for y in range(28)]
    large = [bytes(255 - value for value in row for _ in range(SCALE)) for row in rows for _ in range(SCALE)]
    side = 28 * SCALE

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    file.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0))
                     + chunk(b"IDAT", zlib.compress(b"".join(b"\0" + row for row in large))) + chunk(b"IEND", b""))


def check_names(program: Program) -> None:
    for number, name in enumerate(("Recognise page", "Train page", "Data page", "Model page"), start=1):
        program.key(f"ctrl+{number}")
        program.wait(f"the {name} is there", lambda n=name: program.checked(n))
        nameless = program.nameless()
        if nameless:
            raise Failure(f"the {name} has controls without a name: {nameless}")


def train_and_pause(program: Program) -> None:
    program.key("ctrl+2")
    program.wait("the Train button can be pressed", lambda: program.usable("Train"))
    program.tab_to("Epochs")
    program.key("ctrl+a")
    program.type(str(EPOCHS))
    if program.find("Limit") is None:
        program.tab_to_start("More")
        program.key("space")
        program.wait("the other fields are there", lambda: program.find("Limit"))
    program.tab_to("Limit")
    program.key("ctrl+a")
    program.type(str(LIMIT))
    program.tab_to("Train")
    program.key("space")
    program.wait("the training can be paused", lambda: program.usable("Pause"))
    program.wait("the loss is told", lambda: any(c.isdigit() for c in program.description("Loss chart")))
    program.tab_to("Pause")
    program.key("space")
    program.wait("the title says that it is paused", lambda: "paused" in program.title())


def open_and_read(program: Program, picture: pathlib.Path, label: int) -> None:
    program.key("ctrl+1")
    program.key("ctrl+o")
    program.wait("the dialog has the keyboard", lambda: program.has_dialog())
    program.type(str(picture))
    program.key("Return")
    program.wait(f"a {label} is read", lambda: program.description("Result").startswith(str(label)),
                 otherwise=lambda: "Result: " + program.description("Result"))


def export(program: Program, out: pathlib.Path) -> None:
    program.key("ctrl+e")
    program.wait("the dialog has the keyboard", lambda: program.has_dialog())
    program.key("ctrl+a")
    program.type(str(out))
    program.key("Return")
    program.wait("the weights are written", lambda: out.exists() and out.stat().st_size > 0)


def drive(executable: str, home: pathlib.Path, resources: pathlib.Path) -> None:
    picture, out = home / "ziffer.png", home / "weights.pth"
    pixels, label = digit(resources, 0)
    write_png(picture, pixels)
    with Program(executable, home) as program:
        check_names(program)
        train_and_pause(program)
        check_names(program)
        open_and_read(program, picture, label)
        export(program, out)
        program.key("alt+F4")
        program.wait("it asks before it closes", lambda: program.has_dialog())
        program.key("Return")
        status, errors = program.wait_for_end()
    if status != 0:
        raise Failure(f"exit status {status}; stderr: {errors}")


def main() -> int:
    executable, resources = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    if sys.argv[3:]:  # inside the session of its own
        drive(executable, pathlib.Path(sys.argv[3]), pathlib.Path(resources))
        return 0
    need("Xvfb", "xdotool", "openbox", "dbus-run-session")
    with tempfile.TemporaryDirectory(prefix="digitlab-") as folder, Display(folder) as display:
        session = ["dbus-run-session", "--", sys.executable, os.path.abspath(__file__), executable, resources, folder]
        return subprocess.run(session, env=display.environment(), check=False).returncode


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Failure as failure:
        print(f"keyboard: {failure}", file=sys.stderr)
        sys.exit(1)

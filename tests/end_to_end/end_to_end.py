"""The main job from end to end, as a person does it: the built program under a display and a session of its own, driven
with a real mouse and real keys, read through its accessible texts.

Trains on 2,000 real digits to 85 % validation accuracy, stops half-way, draws a 0 and a 1 on the Recognise page, checks
that the model that was just trained reads them, closes the window; opens the run once more and goes on with it.

Usage: end_to_end.py PROGRAM
"""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

from display import Display
from program import Failure, Program

LIMIT = 2000
BATCH_SIZE = 64
WANTED_ACCURACY = 0.85
MORE_EPOCHS = 20

# Corners of the strokes in shares of the canvas.
CIRCLE = [(0.50, 0.20), (0.42, 0.22), (0.36, 0.29), (0.33, 0.38), (0.32, 0.50), (0.33, 0.62), (0.37, 0.71), (0.43, 0.78),
          (0.50, 0.80), (0.57, 0.78), (0.63, 0.71), (0.67, 0.62), (0.68, 0.50), (0.67, 0.38), (0.64, 0.29), (0.58, 0.22),
          (0.50, 0.20)]
LINE = [(0.53, 0.18), (0.52, 0.30), (0.51, 0.42), (0.50, 0.54), (0.49, 0.66), (0.48, 0.80)]


def need(*names: str) -> None:
    """Fails, and does not skip, when a tool is not there: the set-up installs them all."""
    missing = [name for name in names if shutil.which(name) is None]
    if missing:
        raise Failure("not installed: " + ", ".join(missing))


def accuracy(run: pathlib.Path) -> float:
    """The best validation accuracy in epochs.csv; whole lines only, for the program may be writing."""
    try:
        lines = (run / "epochs.csv").read_text().split("\n")[1:-1]
    except FileNotFoundError:
        return 0.0
    return max((float(line.split(",")[4]) for line in lines), default=0.0)


def train(program: Program, runs: pathlib.Path) -> pathlib.Path:
    """Trains from the Train page and stops half-way. Returns the run folder."""
    program.key("ctrl+2")
    program.wait("the Train button can be pressed", lambda: program.usable("Train"))
    program.fill("Batch size", str(BATCH_SIZE))
    program.show_more()
    program.fill("Limit", str(LIMIT))
    program.click("Train")
    folder = program.wait("a run folder is made", lambda: next(iter(runs.glob("*/run.json")), None)).parent
    program.wait("the training can be stopped", lambda: program.usable("Stop"))
    program.wait(f"validation accuracy {WANTED_ACCURACY}", lambda: accuracy(folder) >= WANTED_ACCURACY, seconds=420)
    for name in ("Loss chart", "Accuracy chart"):
        if not program.description(name):
            raise Failure(f"{name} does not tell its last values")
    program.click("Stop")
    program.wait("the training has stopped", lambda: program.usable("Train") and not program.usable("Pause"))
    return folder


def read(program: Program, folder: pathlib.Path) -> None:
    """Draws on the Recognise page and checks what is read."""
    program.key("ctrl+1")
    program.wait("the trained model is in use", lambda: folder.name in program.settings())
    for digit, stroke in (("0", CIRCLE), ("1", LINE)):
        program.draw(stroke)
        program.wait(f"a {digit} is read", lambda d=digit: program.description("Result").startswith(d),
                     otherwise=lambda: "Result: " + program.description("Result"))
        program.key("Delete")
        program.wait("the canvas is empty", lambda: not program.description("Result")[:1].isdigit())


def batches(run: pathlib.Path) -> list[str]:
    """The whole lines of metrics.csv below its head."""
    return (run / "metrics.csv").read_text().split("\n")[1:-1]


def go_on(program: Program, folder: pathlib.Path) -> None:
    """With the run that the program was started with."""
    before = batches(folder)
    program.wait("the run is in its charts", lambda: program.description("Loss chart"))
    program.wait("the run can go on", lambda: program.usable("Train"))
    program.fill("Epochs", str(MORE_EPOCHS))  # it may have done all it had
    program.click("Train")
    program.wait("it goes on", lambda: len(batches(folder)) > len(before) + 3)
    program.click("Stop")
    program.wait("it has stopped", lambda: program.usable("Train") and not program.usable("Pause"))
    if batches(folder)[:len(before)] != before:
        raise Failure("the run went on, but not from where it was")


def close(program: Program) -> None:
    status, errors = program.close()
    if status != 0:
        raise Failure(f"exit status {status}; stderr: {errors}")
    traces = ["trace first-paint-ms ", "trace engine-ready-ms ", "trace longest-gui-stall-ms "]
    # Qt says so of each widget that went while this test asked it.
    gone = "qt.accessibility.atspi: Could not find accessible on path"
    noise = [line for line in errors.splitlines() if not line.startswith(("trace ", gone))]
    if noise:
        raise Failure("stderr: " + " | ".join(noise))
    for trace in traces:
        if trace not in errors:
            raise Failure(f"no '{trace}' on stderr")
    print(errors, end="")


def drive(executable: str, home: pathlib.Path) -> None:
    runs = home / "data" / "digitlab" / "runs"
    with Program(executable, home) as program:
        folder = train(program, runs)
        read(program, folder)
        close(program)
    with Program(executable, home, str(folder), shows="Loss chart") as program:
        go_on(program, folder)
        close(program)


def main() -> int:
    executable = os.path.abspath(sys.argv[1])
    if sys.argv[2:]:  # inside the session of its own
        drive(executable, pathlib.Path(sys.argv[2]))
        return 0
    need("Xvfb", "xdotool", "openbox", "dbus-run-session")
    with tempfile.TemporaryDirectory(prefix="digitlab-") as folder, Display(folder) as display:
        session = ["dbus-run-session", "--", sys.executable, os.path.abspath(__file__), executable, folder]
        return subprocess.run(session, env=display.environment(), check=False).returncode


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Failure as failure:
        print(f"end_to_end: {failure}", file=sys.stderr)
        sys.exit(1)

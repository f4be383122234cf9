"""How soon the window is there, beside an empty one with a chart, and how quick the charts of a long run are.

    window.py PROGRAM BUILD [--rounds N] [--out FILE]

Under a display of its own (Xvfb). The measurements take turns; see train.py.
"""

import argparse
import json
import os
import signal
import subprocess
import tempfile
import time
from pathlib import Path

from table import Table


def start_display():
    """Returns the server and its DISPLAY."""
    read, write = os.pipe()
    server = subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x800x24", "-noreset"],
                              pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    with os.fdopen(read) as number:
        return server, ":" + number.readline().strip()


def empty(build, environment):
    environment = environment | {"START": repr(time.time())}
    return float(subprocess.run([build / "tests" / "empty_window"], env=environment, check=True,
                                stdout=subprocess.PIPE).stdout)


def ours(program, environment):
    """What the program tells of its start, in milliseconds; the first paint by the clock of `empty`.

    The program itself counts from the kernel's word of its start, which is up to 10 ms early.
    """
    start = time.time()
    process = subprocess.Popen([program], env=environment | {"DIGITLAB_TRACE": "1"}, stderr=subprocess.PIPE, text=True)
    figures = {}
    for line in process.stderr:
        words = line.split()
        if words[:1] == ["trace"]:
            figures[words[1]] = float(words[2])
        if words[1:2] == ["first-paint-ms"]:
            figures["first paint"] = 1000 * (time.time() - start)
        if words[1:2] == ["engine-ready-ms"]:
            time.sleep(1)
            process.send_signal(signal.SIGTERM)
    process.wait()
    return figures


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("build", type=Path)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--out", type=Path, default=Path("build/bench/window.json"))
    arguments = parser.parse_args()
    table = Table()
    server, display = start_display()
    try:
        with tempfile.TemporaryDirectory() as home:
            environment = os.environ | {"DISPLAY": display, "HOME": home, "XDG_CONFIG_HOME": home, "XDG_DATA_HOME": home,
                                        "XDG_RUNTIME_DIR": home, "QT_QPA_PLATFORM": "xcb"}
            for _ in range(arguments.rounds):
                plain = empty(arguments.build, environment)
                figures = ours(arguments.program, environment)
                table.add("empty window with a chart, first paint, ms", plain)
                table.add("ours, first paint, ms", figures["first paint"])
                table.add("ours : empty window", figures["first paint"] / plain)
                table.add("ours, engine ready after first paint, ms",
                          figures["engine-ready-ms"] - figures["first-paint-ms"])
                table.add("ours, longest stall after first paint, ms", figures["longest-gui-stall-ms"])
                charts = json.loads(subprocess.run([arguments.build / "tests" / "long_charts"], env=environment,
                                                   check=True, stdout=subprocess.PIPE).stdout)
                table.add("a run of a million batches opens, ms", charts["open"])
                table.add("the window is held up meanwhile for, ms", charts["longest"])
                for size in ("usual", "large"):
                    for chart in ("loss", "accuracy"):
                        table.add(f"its {chart} redraws, {size} window, ms", charts[f"{size} {chart}"])
    finally:
        server.terminate()
        server.wait()
    table.tell(arguments.out)


if __name__ == "__main__":
    main()

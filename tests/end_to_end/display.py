"""A display of its own: Xvfb on the first free number, with homes that nobody else uses."""

import os
import pathlib
import subprocess


class Display:
    """While entered, Xvfb runs."""

    def __init__(self, folder: str) -> None:
        self._folder = pathlib.Path(folder)
        self._server: subprocess.Popen | None = None
        self._number = ""

    def __enter__(self) -> "Display":
        reading, writing = os.pipe()
        with open(self._folder / "xvfb.log", "wb") as log:
            self._server = subprocess.Popen(
                ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1400x900x24", "-nolisten", "tcp", "-noreset"],
                pass_fds=[writing], stdout=log, stderr=log)
        os.close(writing)
        with os.fdopen(reading) as answer:
            self._number = answer.readline().strip()  # comes when the server takes connections
        if not self._number:
            raise RuntimeError("Xvfb does not start: " + (self._folder / "xvfb.log").read_text())
        return self

    def __exit__(self, *_: object) -> None:
        self._server.terminate()
        self._server.wait()

    def environment(self) -> dict[str, str]:
        folders = {name: self._folder / name for name in ("config", "data", "cache", "runtime")}
        for folder in folders.values():
            folder.mkdir(mode=0o700, exist_ok=True)
        environment = {name: value for name, value in os.environ.items()
                       if name in ("PATH", "LD_LIBRARY_PATH", "USER", "LOGNAME", "OMP_NUM_THREADS")}
        return environment | {
            "DISPLAY": ":" + self._number,
            "LC_ALL": "C.UTF-8",
            "HOME": str(self._folder),
            "XDG_CONFIG_HOME": str(folders["config"]),
            "XDG_DATA_HOME": str(folders["data"]),
            "XDG_CACHE_HOME": str(folders["cache"]),
            "XDG_RUNTIME_DIR": str(folders["runtime"]),
        }

"""A display of its own: Xvfb on the first free number, with a window manager and homes that nobody else uses."""

import os
import pathlib
import subprocess
import time

PATIENCE = 120  # seconds; a busy machine of two cores is slow, a fault is for ever


class Display:
    """While entered, Xvfb and openbox run. One manager for all of a test's programs: what one that was ended has left on
    the root window would look like the next one's, and a window that comes before it is never given the keyboard."""

    def __init__(self, folder: str) -> None:
        self._folder = pathlib.Path(folder)
        self._server: subprocess.Popen | None = None
        self._manager: subprocess.Popen | None = None
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
        self._start_manager()
        return self

    def __exit__(self, *_: object) -> None:
        for process in (self._manager, self._server):
            process.terminate()
            process.wait()

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

    def _start_manager(self) -> None:
        environment = self.environment()
        with open(self._folder / "openbox.log", "wb") as log:
            self._manager = subprocess.Popen(["openbox"], stdout=log, stderr=log, env=environment)
        end = time.monotonic() + PATIENCE
        asked = ["xdotool", "get_num_desktops"]
        while subprocess.run(asked, capture_output=True, check=False, env=environment).returncode != 0:
            if time.monotonic() > end or self._manager.poll() is not None:
                self._manager.kill()
                self._server.kill()
                raise RuntimeError("openbox does not start: " + (self._folder / "openbox.log").read_text())
            time.sleep(0.05)

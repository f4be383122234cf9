"""The program under test, its window and what it tells to assistive techniques."""

import functools
import os
import pathlib
import subprocess
import time
from collections.abc import Callable, Iterator

from display import PATIENCE


class Failure(Exception):
    """What did not come true, in a sentence."""


try:
    import gi
    gi.require_version("Atspi", "2.0")
    from gi.repository import Atspi, GLib
except (ImportError, ValueError) as error:
    raise SystemExit(f"end_to_end: python3-gi and gir1.2-atspi-2.0 are needed: {error}") from error


def asked_again(question: Callable):
    """A widget may go between being listed and being asked: then the question is put anew."""
    @functools.wraps(question)
    def ask(*arguments, **named):
        end = time.monotonic() + PATIENCE
        while True:
            try:
                return question(*arguments, **named)
            except GLib.Error:
                if time.monotonic() > end:
                    raise
                time.sleep(0.1)
    return ask


class Program:
    """While entered, the program runs, its window in front with the keyboard."""

    def __init__(self, executable: str, home: pathlib.Path, *arguments: str, shows: str = "Canvas") -> None:
        """With these arguments the window comes up with a widget of the name `shows`."""
        self._command = [executable, *arguments]
        self._home = home
        self._shows = shows

    def __enter__(self) -> "Program":
        Atspi.init()
        Atspi.set_timeout(10000, 30000)
        self._errors = open(self._home / "stderr", "w+", encoding="utf-8")
        environment = os.environ | {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "QT_QPA_PLATFORM": "xcb",
                                    "DIGITLAB_TRACE": "1"}
        self._process = subprocess.Popen(self._command, stderr=self._errors, env=environment)
        self.wait("the window is there", lambda: self.find(self._shows) is not None)
        self.wait("the window has the keyboard", self._active)
        return self

    def __exit__(self, *_: object) -> None:
        if self._process.poll() is None:
            self._process.kill()
            self._process.wait()
        self._errors.close()

    def wait(self, what: str, condition: Callable[[], object], seconds: float = PATIENCE,
             otherwise: Callable[[], str] = lambda: ""):
        """Polls until the condition gives something true, which is returned."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if self._process.poll() is not None:
                raise Failure(f"the program has ended with status {self._process.returncode} while waiting until {what}: "
                              + self._text_of_errors())
            try:
                if result := condition():
                    return result
            except GLib.Error:
                pass  # the window was busy, or the widget has gone meanwhile: asked again
            time.sleep(0.1)
        raise Failure(f"not within {seconds:.0f} s: {what}. {otherwise()} {self._text_of_errors()}".strip())

    # What the program shows

    @asked_again
    def find(self, name: str, shown: bool = True):
        """The accessible of this name, or None."""
        for accessible in self._all():
            if accessible.get_name() == name:
                if not shown or accessible.get_state_set().contains(Atspi.StateType.SHOWING):
                    return accessible
        return None

    @asked_again
    def usable(self, name: str) -> bool:
        found = self.find(name)
        return found is not None and found.get_state_set().contains(Atspi.StateType.ENABLED)

    @asked_again
    def description(self, name: str) -> str:
        found = self.find(name)
        return found.get_description() if found is not None else ""

    @asked_again
    def checked(self, name: str) -> bool:
        found = self.find(name)
        return found is not None and found.get_state_set().contains(Atspi.StateType.CHECKED)

    @asked_again
    def title(self) -> str:
        return " | ".join(accessible.get_name() for accessible in self._all()
                          if accessible.get_role() == Atspi.Role.FRAME)

    @asked_again
    def has_dialog(self) -> bool:
        """Whether a dialog has the keyboard."""
        roles = (Atspi.Role.DIALOG, Atspi.Role.ALERT, Atspi.Role.FILE_CHOOSER)
        return any(accessible.get_role() in roles and accessible.get_state_set().contains(Atspi.StateType.ACTIVE)
                   for accessible in self._all())

    @asked_again
    def nameless(self) -> list[str]:
        """The controls that are shown and have no name."""
        controls = {Atspi.Role.PUSH_BUTTON, Atspi.Role.CHECK_BOX, Atspi.Role.RADIO_BUTTON, Atspi.Role.COMBO_BOX,
                    Atspi.Role.SPIN_BUTTON, Atspi.Role.SLIDER, Atspi.Role.ENTRY, Atspi.Role.TABLE, Atspi.Role.LIST,
                    Atspi.Role.TOGGLE_BUTTON, Atspi.Role.MENU_ITEM, Atspi.Role.PROGRESS_BAR, Atspi.Role.CANVAS,
                    Atspi.Role.CHART}
        found = []
        for accessible in self._all():
            state = accessible.get_state_set()
            if not state.contains(Atspi.StateType.SHOWING) or accessible.get_name():
                continue
            parent = accessible.get_parent()
            inside = parent is not None and parent.get_role() in (Atspi.Role.SPIN_BUTTON, Atspi.Role.COMBO_BOX)
            # Fillers are the insides of scroll areas, which hand the keyboard on.
            takes_keys = state.contains(Atspi.StateType.FOCUSABLE) \
                and accessible.get_role() not in (Atspi.Role.FRAME, Atspi.Role.FILLER)
            if (accessible.get_role() in controls or takes_keys) and not inside:
                found.append(f"{accessible.get_role_name()} {accessible.get_description()!r}")
        return found

    def settings(self) -> str:
        """The program's remembered choices."""
        try:
            return (self._home / "config" / "digitlab" / "window.ini").read_text()
        except FileNotFoundError:
            return ""

    # What a person does

    def key(self, keys: str) -> None:
        self._xdotool("key", "--clearmodifiers", keys)

    def click(self, name: str) -> None:
        x, y, width, height = self._place(name)
        self._xdotool("mousemove", x + width // 2, y + height // 2, "click", "1")

    def fill(self, name: str, text: str) -> None:
        """Types into the field of this name."""
        def done() -> bool:
            field = self.find(name)
            return field is not None and field.get_text_iface() is not None \
                and Atspi.Text.get_text(field, 0, -1).replace(",", "") == text

        self.wait(f"there is a field {name}", lambda: self.find(name))
        self.find(name).grab_focus()
        self.wait(f"{name} has the keyboard",
                  lambda: self.find(name).get_state_set().contains(Atspi.StateType.FOCUSED))
        self._xdotool("key", "--clearmodifiers", "ctrl+a", "type", text)
        self.key("Tab")
        self.wait(f"{name} is {text}", done)

    def show_more(self) -> None:
        """Opens the part of the recipe's form that is folded away."""
        if self.find("Limit") is None:
            button = self.wait("there is a button More", lambda: self._starting_with("More"))
            button.grab_focus()
            self.wait("More has the keyboard", lambda: button.get_state_set().contains(Atspi.StateType.FOCUSED))
            self.key("space")
            self.wait("the other fields are there", lambda: self.find("Limit"))

    def tab_to(self, name: str, most: int = 80) -> None:
        """By Tab alone to the control of this name, from wherever the keyboard is."""
        self._tab_until(name, lambda here: here.endswith(": " + name), most)

    def tab_to_start(self, start: str, most: int = 80) -> None:
        """The same to a button whose name starts so."""
        # What the role is called differs between versions: "push button", later "button".
        self._tab_until(start, lambda here: here.partition(": ")[2].startswith(start), most)

    def type(self, text: str) -> None:
        self._xdotool("type", "--clearmodifiers", "--delay", "20", text)

    def draw(self, corners: list[tuple[float, float]]) -> None:
        """One stroke on the canvas, as quickly as a hand draws."""
        x, y, width, height = self._place("Canvas")
        points = [(x + round(a * width), y + round(b * height)) for a, b in corners]
        steps: list[object] = ["mousemove", *points[0], "mousedown", "1"]
        for (ax, ay), (bx, by) in zip(points, points[1:]):
            for part in (0.25, 0.5, 0.75, 1.0):
                steps += ["mousemove", round(ax + part * (bx - ax)), round(ay + part * (by - ay)), "sleep", "0.01"]
        self._xdotool(*steps, "mouseup", "1")

    def close(self) -> tuple[int, str]:
        """By the window manager. Returns as wait_for_end()."""
        self.key("alt+F4")
        return self.wait_for_end()

    def wait_for_end(self) -> tuple[int, str]:
        """Returns exit status and stderr."""
        try:
            status = self._process.wait(PATIENCE)
        except subprocess.TimeoutExpired as expired:
            raise Failure("the program does not end when its window is closed") from expired
        return status, self._text_of_errors()

    # Inside

    def _tab_until(self, what: str, there: Callable[[str], bool], most: int) -> None:
        """Presses Tab until the control that has the keyboard, as "role name", is the wanted one."""
        here = self.wait("something has the keyboard", self._focus_name)
        for _ in range(most):
            if there(here):
                return
            self.key("Tab")
            here = self.wait(f"Tab leads away from {here!r}",
                             lambda b=here: (now := self._focus_name()) and now != b and now, seconds=20)
        raise Failure(f"Tab does not reach {what}; it is at {here!r}")

    def _all(self) -> Iterator["Atspi.Accessible"]:
        desktop = Atspi.get_desktop(0)
        desktop.clear_cache()
        waiting = [child for child in (desktop.get_child_at_index(i) for i in range(desktop.get_child_count()))
                   if child is not None and child.get_process_id() == self._process.pid]
        for application in waiting:
            application.set_cache_mask(Atspi.Cache.NONE)
        while waiting:
            accessible = waiting.pop()
            yield accessible
            # The many pictures of a grid or lines of a list are nobody's way to a button.
            if accessible.get_role() not in (Atspi.Role.TABLE, Atspi.Role.LIST, Atspi.Role.MENU_BAR):
                children = (accessible.get_child_at_index(i) for i in range(accessible.get_child_count()))
                waiting += [child for child in children if child is not None]

    def _focus_name(self) -> str:
        for accessible in self._all():
            if accessible.get_state_set().contains(Atspi.StateType.FOCUSED):
                return f"{accessible.get_role_name()}: {accessible.get_name()}"
        return ""

    def _starting_with(self, start: str):
        for accessible in self._all():
            if accessible.get_name().startswith(start) and accessible.get_role() == Atspi.Role.PUSH_BUTTON \
                    and accessible.get_state_set().contains(Atspi.StateType.SHOWING):
                return accessible
        return None

    def _active(self) -> bool:
        return any(accessible.get_state_set().contains(Atspi.StateType.ACTIVE) for accessible in self._all())

    def _place(self, name: str) -> tuple[int, int, int, int]:
        found = self.wait(f"{name} is shown", lambda: self.find(name))
        extents = found.get_component_iface().get_extents(Atspi.CoordType.SCREEN)
        if extents.width <= 0 or extents.height <= 0:
            raise Failure(f"{name} has no place on the screen")
        return extents.x, extents.y, extents.width, extents.height

    def _xdotool(self, *arguments: object) -> None:
        done = subprocess.run(["xdotool", *map(str, arguments)], capture_output=True, text=True, timeout=PATIENCE,
                              check=False)
        if done.returncode != 0:
            raise Failure(f"xdotool: {done.stderr.strip()}")

    def _text_of_errors(self) -> str:
        self._errors.flush()
        return (self._home / "stderr").read_text(encoding="utf-8")

"""Every screen, found by itself: named, large enough, not cut off, and safe under any keys."""

from __future__ import annotations

import random
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from outsource_desk.base.errors import UserError
from outsource_desk.ui.frame.dialog import Dialog
from tests.ui.audit import outside, problems, scrolled_away
from tests.ui.screens import dialogs, places, settle, window_of

if TYPE_CHECKING:
    from PySide6.QtGui import QWindow

pytestmark = pytest.mark.long
LARGE, SMALL = SIZES = ((1366, 768), (900, 460))
SHORT, LONG = 15, 150  # keys
PRESSES = pytest.mark.parametrize(
    "presses", [SHORT, pytest.param(LONG, marks=pytest.mark.slow)], ids=["short", "long"]
)
KEYS = (
    Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab,
    Qt.Key.Key_Down,
    Qt.Key.Key_Up,
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Return,
    Qt.Key.Key_Space,
    Qt.Key.Key_Escape,
    Qt.Key.Key_Tab,
)


def test_every_page_and_stage_passes_the_audit(dressed, sample_store, make_desk):
    """R131: in both themes, at 10 and 16 pt, in a large and a small window.

    Every other screen opens small and grows, the others open large and shrink.
    """
    desk = make_desk(sample_store)
    found, sizes = {}, SIZES
    with window_of(desk, *LARGE) as window:
        for name, place in places(sample_store).items():
            desk.go(place)
            for size in sizes:
                window.resize(*size)
                settle(desk)
                wrong = [*problems(window), *outside(window), *scrolled_away(window)]
                found[name, size] = wrong
            sizes = sizes[::-1]
    assert {name: wrong for name, wrong in found.items() if wrong} == {}


def test_every_dialog_and_step_passes_the_audit(dressed, sample_store, make_desk):
    """R131: dialogs and the steps of wizards too, at the size they choose themselves."""
    desk = make_desk(sample_store)
    found = {name: problems(shown) for name, shown in dialogs(desk)}
    assert {name: wrong for name, wrong in found.items() if wrong} == {}


class Monkey:
    """Presses keys at random, always the same ones for the same screen."""

    def __init__(self, name: str) -> None:
        self._chance = random.Random(name)

    def press(self, window: QWidget, times: int) -> None:
        for _ in range(times):
            if not window.isVisible():  # a dialog that was answered
                return
            _press(window, self._chance.choice(KEYS))

    def leave(self, window: QWidget) -> list[str]:
        """Press Esc until nothing lies over the window; return what stays.

        A dialog in which something was typed asks: it is told to throw that away.
        """
        for _ in range(8):
            QApplication.processEvents()
            over = QApplication.activePopupWidget() or QApplication.activeModalWidget()
            if over is None or over is window:
                return []
            _press(window, Qt.Key.Key_Escape)
            with suppress(RuntimeError):  # it is gone already
                if isinstance(over, Dialog) and over.question.isVisible():
                    over.discard()
        return [type(over).__name__]


def _press(window: QWidget, key: Qt.Key) -> None:
    """Press and let go; the list that opens or closes with it may be gone meanwhile."""
    for send in (QTest.keyPress, QTest.keyRelease):
        with suppress(RuntimeError):  # only of QTest: slots tell the hook of exceptions
            send(_target(window), key)


def _target(window: QWidget) -> QWindow:
    """Return what a key goes to: an open menu, the dialog on top, or the window."""
    over = QApplication.activePopupWidget() or QApplication.activeModalWidget() or window
    return over.window().windowHandle()


@PRESSES
def test_random_keys_break_nothing(tame, sample_store, make_desk, qtbot, presses):
    """R131: random keys on every page and stage: no exception, and Esc leads out of everything."""
    desk = make_desk(sample_store)
    stuck = {}
    with window_of(desk) as window, qtbot.capture_exceptions() as raised:
        for name, place in places(sample_store).items():
            desk.go(place)
            settle(desk)
            monkey = Monkey(name)
            monkey.press(window, presses)
            stuck[name] = monkey.leave(window)
            settle(desk)
            assert [one for one in raised if not issubclass(one[0], UserError)] == [], name
    assert {name: over for name, over in stuck.items() if over} == {}


@PRESSES
def test_random_keys_in_dialogs_break_nothing(tame, sample_store, make_desk, qtbot, presses):
    """R131: the same in every dialog and in every step of a wizard."""
    desk = make_desk(sample_store)
    with qtbot.capture_exceptions() as raised:
        for name, shown in dialogs(desk):
            Monkey(name).press(shown, presses)
            assert Monkey(name).leave(shown) == [], name
            while sample_store.undo_label():  # the next dialog finds the sample as it was
                sample_store.undo()
            assert [one for one in raised if not issubclass(one[0], UserError)] == [], name

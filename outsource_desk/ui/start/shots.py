"""Pictures of every page, stage, wizard step and dialog of the sample business.

Two runs give the same pictures: the clock stands still, and nothing is drawn before all is at rest.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count, product
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QTimer, qInstallMessageHandler
from PySide6.QtGui import QImage

from outsource_desk.base.clock import FixedClock
from outsource_desk.base.settings import Settings
from outsource_desk.base.text import Words
from outsource_desk.domain.place import Place
from outsource_desk.services.file.listing import listing
from outsource_desk.services.file.sample import make_sample
from outsource_desk.store.store import Store
from outsource_desk.ui.frame.desk import Desk
from outsource_desk.ui.frame.dialog import DIALOGS
from outsource_desk.ui.frame.page import PAGES
from outsource_desk.ui.frame.stage import STAGES
from outsource_desk.ui.frame.wizard import WIZARDS
from outsource_desk.ui.kit.pdf_preview import PdfPreview
from outsource_desk.ui.look.fonts import prepare_font
from outsource_desk.ui.look.theme import apply_theme
from outsource_desk.ui.search.finder import Finder
from outsource_desk.ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QMessageLogContext, QtMsgType
    from PySide6.QtWidgets import QApplication, QWidget

    from outsource_desk.base.clock import Clock
    from outsource_desk.ui.frame.wizard import Wizard

BODY_PT = 10
PAUSE_MS = 40
STILL_S = 0.15  # a screen that did not change for so long is at rest
PAGES_STILL_S = 0.6  # the pages of a PDF are drawn beside it
LONGEST_S = 10.0
SOON_MS = 1000  # what a timer does later than this, as hiding a toast, is not waited for
PICTURE_CLOCK = FixedClock(datetime(2026, 11, 24, 9, 30, tzinfo=UTC))
OFFSCREEN_TALK = "This plugin does not support"


@dataclass(frozen=True, slots=True)
class ShotLook:
    """One way the program may look: theme, size of the text and of the window."""

    theme: str
    text_pt: int
    width: int
    height: int

    @property
    def name(self) -> str:
        return f"{self.width}x{self.height}-{self.theme}-{self.text_pt}pt"


LOOKS = tuple(
    ShotLook(theme, text_pt, width, height)
    for (width, height), theme, text_pt in product(
        ((1366, 768), (1920, 1080)), ("light", "dark"), (10, 16)
    )
)


def draw_all(application: QApplication, folder: Path, against: Path | None = None) -> int:
    """Write `folder`/LOOK/NAME.png for every look and every screen.

    With `against`, tell how they differ from the pictures in that folder; 1 when any does.
    """
    status = draw(application, folder, LOOKS)
    if status or against is None:
        return status
    differences = compare(folder, against)
    sys.stdout.writelines(f"{line}\n" for line in differences or ["All pictures are equal."])
    return 1 if differences else 0


def compare(folder: Path, against: Path) -> list[str]:
    """Return a line for each picture that differs, is missing or is new in `folder`."""
    names = sorted({_name(file, root) for root in (folder, against) for file in _pictures(root)})
    lines = ((name, _difference(folder / name, against / name)) for name in names)
    return [f"{name}: {difference}" for name, difference in lines if difference]


def _pictures(root: Path) -> Iterator[Path]:
    return root.rglob("*.png")


def _name(file: Path, root: Path) -> str:
    return file.relative_to(root).as_posix()


def _difference(file: Path, former: Path) -> str:
    if not file.exists():
        return "missing"
    if not former.exists():
        return "new"
    after, before = QImage(str(file)), QImage(str(former))
    if after.size() != before.size():
        sizes = [f"{picture.width()}x{picture.height()}" for picture in (before, after)]
        return f"{sizes[0]} became {sizes[1]}"
    if after == before:
        return ""
    pairs = zip(_pixels(after), _pixels(before), strict=True)
    return f"{sum(pixel != old for pixel, old in pairs):,} pixels differ"


def _pixels(picture: QImage) -> memoryview[int]:
    plain = picture.convertToFormat(QImage.Format.Format_RGB32)
    return memoryview(bytes(plain.constBits())).cast("I")


def draw(
    application: QApplication,
    folder: Path,
    looks: tuple[ShotLook, ...],
    clock: Clock = PICTURE_CLOCK,
) -> int:
    """Write the pictures of these looks; returns an exit code."""
    qInstallMessageHandler(_tell_what_matters)
    application.setCursorFlashTime(0)  # in the field that has the focus
    with _working_folder() as place:
        path = place / "hartmann.outsource"
        make_sample(path, clock)
        store = Store.open(path, clock)
        for look in looks:
            _draw_look(application, store, look, folder / look.name, clock)
        store.close()
    return 0


@contextmanager
def _working_folder() -> Iterator[Path]:
    """Make a folder whose name is on pictures: the same one in each run, if it is free."""
    base = Path(tempfile.gettempdir())
    numbered = (base / f"outsource-desk-pictures-{number}" for number in count(1))
    place = next(place for place in numbered if not place.exists())
    place.mkdir(mode=0o700)
    try:
        yield place
    finally:
        shutil.rmtree(place, ignore_errors=True)


def _tell_what_matters(_kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
    """Leave out what a platform without a screen says about every window."""
    if not text.startswith(OFFSCREEN_TALK):
        sys.stderr.write(f"{text}\n")


def _draw_look(
    application: QApplication, store: Store, look: ShotLook, folder: Path, clock: Clock
) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for former in _pictures(folder):
        former.unlink()
    percent = look.text_pt * 100 // BODY_PT
    prepare_font(application, bundled=True)
    apply_theme(application, look.theme, percent)
    desk = Desk(clock, Settings(theme=look.theme, text_percent=percent))
    desk.open(store, Words())
    window = MainWindow(desk)
    window.resize(look.width, look.height)
    window.show()
    for name, place in _places(store):
        desk.go(place)
        _at_rest(desk, window).save(str(folder / f"{name}.png"))
    Finder.of(desk).read_on()  # what is found first stays chosen: begin with all of it
    _at_rest(desk, window)
    for key in DIALOGS.keys():  # noqa: SIM118  a registry is no mapping
        _draw_dialog(desk, DIALOGS[key].example(desk), folder / f"dialog-{key}.png")
    for key in WIZARDS.keys():  # noqa: SIM118  a registry is no mapping
        _draw_steps(desk, WIZARDS[key].example(desk), folder, key)
    window.close()
    window.deleteLater()
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _places(store: Store) -> Iterator[tuple[str, Place]]:
    for key in PAGES.keys():  # noqa: SIM118  a registry is no mapping
        yield f"page-{key}", Place(key)
    tasks = listing(store, "tasks").rows
    for key in STAGES.keys():  # noqa: SIM118  a registry is no mapping
        task_id = next(int(row[0] or 0) for row in tasks if row[3] == key)
        yield f"stage-{key}", Place("tasks", task_id, key)


def _draw_dialog(desk: Desk, shown: QWidget, file: Path) -> None:
    shown.show()
    _at_rest(desk, shown).save(str(file))
    shown.close()
    shown.deleteLater()


def _draw_steps(desk: Desk, shown: Wizard, folder: Path, key: str) -> None:
    shown.show()
    for step in shown.step_keys():
        shown.show_step(step)
        _at_rest(desk, shown)
        _lay_out_again(shown)
        _at_rest(desk, shown).save(str(folder / f"wizard-{key}-{step}.png"))
    shown.close()
    shown.deleteLater()


def _lay_out_again(shown: QWidget) -> None:
    """Let no height be left from a width of the way here."""
    size = shown.size()
    shown.resize(size.width() + 1, size.height())
    QCoreApplication.sendPostedEvents()
    shown.resize(size)


def _at_rest(desk: Desk, shown: QWidget) -> QImage:
    """Return the picture once layouts, jobs, timers and pages of a PDF have come to rest."""
    previews = any(preview.isVisible() for preview in shown.findChildren(PdfPreview))
    still = PAGES_STILL_S if previews else STILL_S
    began = changed = time.monotonic()
    picture = QImage()
    while (now := time.monotonic()) - changed < still and now - began < LONGEST_S:
        pause = QEventLoop()
        QTimer.singleShot(PAUSE_MS, pause.quit)
        pause.exec()
        former, picture = picture, shown.grab().toImage()
        if picture != former or _goes_on(desk, shown):
            changed = time.monotonic()
    return picture


def _goes_on(desk: Desk, shown: QWidget) -> bool:
    return desk.tasks.current is not None or any(
        timer.isSingleShot() and 0 <= timer.remainingTime() < SOON_MS
        for timer in shown.findChildren(QTimer)
    )

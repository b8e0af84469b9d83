"""What every page is given: the data file, the words, the clock, background jobs, signals."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from outsource_desk.base.paths import private_base
from outsource_desk.domain.kinds import StepKind, Undoing
from outsource_desk.ui.frame.tasks import Tasks

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from outsource_desk.base.clock import Clock
    from outsource_desk.base.private_folder import PrivateFolder
    from outsource_desk.base.settings import Settings
    from outsource_desk.base.text import Words
    from outsource_desk.domain.place import Place
    from outsource_desk.store.journal import JournalStep
    from outsource_desk.store.store import Store


@dataclass(frozen=True, slots=True)
class Beside:
    """A data file to be looked at in a window of its own, over another one that it goes with."""

    store: Store
    words: Words
    title: str
    notice: str
    over: QWidget


class Desk(QObject):
    """Handed to constructors; there is no global one.

    It starts without a data file, so that the window can be painted first.
    """

    settling = Signal()  # whoever holds typed text stores it now
    unsaved_changed = Signal()
    opened = Signal()  # a data file is on the desk now
    changed = Signal(frozenset)  # names of the tables that changed
    went = Signal(object)  # the Place to show
    said = Signal(str, bool)  # something was done; whether it can be undone
    asked = Signal(str, str)  # an act from the menus, such as "check_task", and its subject
    settings_changed = Signal(object)  # the new Settings
    settings_kept = Signal(str)  # why they could not be kept; "" when they are
    beside = Signal(object)  # a Beside
    doubted = Signal(object, object)  # a JournalStep and its StepKind: revert it only when wanted
    backed_up = Signal()  # a copy was made, or could not be made, in one of the two places

    def __init__(
        self, clock: Clock, settings: Settings, save: Callable[[Settings], None] | None = None
    ) -> None:
        super().__init__()
        self.clock = clock
        self.settings = settings
        self.tasks = Tasks(self)
        self._save = save
        self._store: Store | None = None
        self._words: Words | None = None
        self._private: PrivateFolder | None = None
        self._waiting: list[Callable[[], object]] = []
        self._unsaved: dict[int, str] = {}

    @property
    def is_open(self) -> bool:
        return self._store is not None

    @property
    def store(self) -> Store:
        """The open data file; pages are built only while there is one."""
        if self._store is None:
            raise RuntimeError("no data file is open")
        return self._store

    @property
    def words(self) -> Words:
        """How values read in the owner's language."""
        if self._words is None:
            raise RuntimeError("no data file is open")
        return self._words

    @property
    def paper(self) -> str:
        """The paper that is printed on: “A4” or “Letter”."""
        from outsource_desk.services.business.business import paper_name  # noqa: PLC0415  only to print

        return paper_name(self.store, self.words.default_paper())

    def private_folder(self, name: str) -> Path:
        """Return a fresh folder that only the owner may read; it goes when the program ends.

        Raises: UserError when the disk does not take it.
        """
        from outsource_desk.base.private_folder import PrivateFolder  # noqa: PLC0415  few starts need one

        if self._private is None:
            self._private = PrivateFolder(private_base())
        return self._private.folder(name)

    def is_private(self, path: Path) -> bool:
        """Whether `path` goes when the program ends, such as the sample business."""
        return self._private is not None and self._private.holds(path)

    def drop_private(self) -> None:
        """Remove every private folder of this run; also done when Python ends."""
        if self._private is not None:
            self._private.close()

    def open(self, store: Store, words: Words) -> None:
        """Put a data file on the desk; the former one stays open until its owner closes it."""
        self._store = store
        self._words = words
        store.on_change(self._tell)
        self.opened.emit()
        waiting, self._waiting = self._waiting, []
        for act in waiting:
            act()

    def speak(self, words: Words) -> None:
        """Write numbers and dates in another way; every page is built again."""
        self._words = words
        self.opened.emit()

    def when_open(self, act: Callable[[], object]) -> None:
        """Do it now, or as soon as a data file is open: the first page is there before it."""
        if self.is_open:
            act()
        else:
            self._waiting.append(act)

    def go(self, place: Place) -> None:
        """Show an exact place of the program."""
        self.when_open(lambda: self.went.emit(place))

    def say(self, text: str, *, undo: bool = True) -> None:
        """Tell the owner that something was done, for a few seconds, without asking."""
        self.said.emit(text, undo)

    @property
    def unsaved(self) -> str:
        """What is said while something typed is not in the file; else ""."""
        return next(iter(self._unsaved.values()), "")

    def note_unsaved(self, form: int, sentence: str) -> None:
        """Take in what a form says of typed text that is not in the file; "": all of it is."""
        before = self.unsaved
        if sentence:
            self._unsaved[form] = sentence
        else:
            self._unsaved.pop(form, None)
        if self.unsaved != before:
            self.unsaved_changed.emit()

    def settle(self) -> None:
        """Store what is being typed, as if its field was left; a closed file takes nothing."""
        if self.is_open and not self.store.is_closed:
            self.settling.emit()

    def undo(self) -> None:
        """Take back the last change, and say which; what others rely on is asked about first."""
        self._turn(StepKind.UNDO)

    def redo(self) -> None:
        """Do again what was taken back."""
        self._turn(StepKind.REDO)

    def revert(self, step: JournalStep, kind: StepKind) -> None:
        """Undo or redo a step, if it is still the next one, and say which."""
        if self.store.next_step(kind) != step:
            return
        if kind is StepKind.UNDO:
            self.store.undo()
            self.say(f"Undone: {step.label}", undo=False)
        else:
            self.store.redo()
            self.say(f"Done again: {step.label}", undo=False)

    def _turn(self, kind: StepKind) -> None:
        self.settle()
        step = self.store.next_step(kind)
        if step is not None and step.undoing is Undoing.ASKS:
            self.doubted.emit(step, kind)
        elif step is not None:
            self.revert(step, kind)

    def ask(self, act: str, subject: str = "") -> None:
        """Ask for an act that opens over any page: a dialog's key, or one of the application's."""
        self.asked.emit(act, subject)

    def set_settings(self, settings: Settings) -> None:
        """Use other settings from now on and keep them; no act of the owner depends on that."""
        self.settings = settings
        if self._save is not None:
            try:
                self._save(settings)
            except OSError as error:
                self.settings_kept.emit(error.strerror or str(error))
            else:
                self.settings_kept.emit("")
        self.settings_changed.emit(settings)

    def _tell(self, tables: frozenset[str]) -> None:
        self.changed.emit(tables)

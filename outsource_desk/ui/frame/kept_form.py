"""A form without a Save button: each field is stored when it is left, and in each pause of typing.

What is typed is so on the disk a moment after the last key, and still one step of undo.
"""

from __future__ import annotations

from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from typing_extensions import override

from outsource_desk.ui.kit.form import Form

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Mapping

    from outsource_desk.ui.frame.desk import Desk
    from outsource_desk.ui.kit.field import Field

PAUSE_MS = 1500  # after the last key
TYPING = "Typing…"
NOT_SAVED = "Not saved yet: “{label}”"


class KeptForm(Form):
    """`store` is told which field to put into the file, and returns whether it is there now.

    While one types nothing moves under the cursor: the field is not written anew, and what stands
    in the way is told when it is left.
    """

    def __init__(
        self,
        desk: Desk,
        store: Callable[[str], bool],
        fields: Mapping[str, Field[Any]] | None = None,
    ) -> None:
        self._desk = desk
        self._store = store
        self._unsaved: dict[str, bool] = {}  # typed, not stored yet; whether it was left since
        self._held: dict[str, Any] = {}  # what was stored of a field that is still typed into
        self._saving = ""  # the field that is stored while it is typed into
        self._visits: dict[str, object] = {}  # of fields, since the first key there
        super().__init__(fields)
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(PAUSE_MS)
        self.timer.timeout.connect(self._pause)
        self.changed.connect(self._typed)
        self.committed.connect(self._left)
        desk.settling.connect(self.settle)
        self.destroyed.connect(partial(desk.note_unsaved, id(self), ""))

    @property
    def unsaved(self) -> frozenset[str]:
        """The fields in which something stands that is not in the file."""
        return frozenset(self._unsaved)

    @property
    def is_typing(self) -> bool:
        """Whether a field is being stored that the owner is still typing into."""
        return bool(self._saving)

    @override
    def add(self, name: str, field: Field[Any]) -> Field[Any]:
        field.unread.connect(lambda: self._left(name))
        return super().add(name, field)

    def settle(self) -> None:
        """Store what was typed, as if each field was left."""
        self.timer.stop()
        for name in tuple(self._unsaved):
            self._left(name)

    def forget(self) -> None:
        """Another subject comes: nothing typed about the former one is kept."""
        self.timer.stop()
        self._unsaved.clear()
        self._held.clear()
        self._visits.clear()
        self._tell()

    @override
    def set_values(self, values: Mapping[str, Any]) -> None:
        """Show what is stored; what is being typed stays."""
        for name, value in values.items():
            if name in self.names:
                self.show_value(name, value)

    def show_value(self, name: str, value: Any) -> None:
        """Show what is stored of one field, unless it is being typed into."""
        if name == self._saving:
            self._held[name] = value
        elif name in self._unsaved or (name in self._held and self._held[name] == value):
            return
        else:
            self._held.pop(name, None)
            self[name].set_value(value)

    def refuse(self, name: str, sentence: str) -> None:
        """Say under a field what stands in the way; what was typed stays."""
        self[name].set_problem(sentence)

    def _typed(self, name: str) -> None:
        self._unsaved[name] = False
        self._visits.setdefault(name, object())
        self.timer.start()
        self._tell()

    def _left(self, name: str) -> None:
        is_stored = self._put(name)
        self._visits.pop(name, None)
        if name in self._unsaved:
            self._unsaved[name] = True
        if is_stored and name in self._held:
            self[name].set_value(self._held.pop(name))  # tidy, as it is stored
        self._tell()

    def _pause(self) -> None:
        for name in tuple(self._unsaved):
            field = self[name]
            if self._unsaved[name] or field.waits or field.problem():
                continue
            with self._typing_goes_on(name):
                self._put(name)
        self._tell()

    def _put(self, name: str) -> bool:
        """Store a field; returns whether it is in the file."""
        was = self._unsaved.pop(name, None)
        with self._desk.store.visit(self._visits.get(name)):
            is_stored = self._store(name)
        if not is_stored and was is not None:
            self._unsaved[name] = was
        return is_stored

    @contextmanager
    def _typing_goes_on(self, name: str) -> Generator[None]:
        self._saving, self[name].is_quiet = name, True
        try:
            yield
        finally:
            self._saving, self[name].is_quiet = "", False

    def _tell(self) -> None:
        left = [name for name, was_left in self._unsaved.items() if was_left]
        sentence = TYPING if self._unsaved else ""
        if left and len(left) == len(self._unsaved):
            sentence = NOT_SAVED.format(label=self[left[0]].label.text())
        self._desk.note_unsaved(id(self), sentence)

"""What speaks against a returned form, and the tick that the owner has looked at it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame

from outsource_desk.base.errors import InputError
from outsource_desk.ui.kit.announce import announce
from outsource_desk.ui.kit.fields import CheckField
from outsource_desk.ui.kit.labels import Icon, Text, restyle
from outsource_desk.ui.kit.layout import at_top, column, grow, row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from outsource_desk.domain.reply.flags import Flag

SEEN = "I have looked at this and want to add the bid all the same."
TICK_FIRST = "Read the warnings and tick the box below them first."


class Warnings(QFrame):
    """Hidden while there is nothing to warn of; other warnings ask for a new tick."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", "warn")
        self._shown: tuple[Flag, ...] = ()
        self._lines: list[Text] = []
        self.seen = CheckField(SEEN)
        self._column = column(self.seen, spacing=1.5)
        self._icon = Icon("triangle-alert", "warn")
        row(at_top(self._icon), grow(self._column), spacing=2, margins=(3, 2, 3, 2.5), on=self)
        self.hide()

    @property
    def sentences(self) -> tuple[str, ...]:
        return tuple(flag.sentence for flag in self._shown)

    def show_flags(self, flags: Sequence[Flag]) -> None:
        """Show these warnings and read them out; a tick for others does not count."""
        if tuple(flags) == self._shown:
            return
        self._shown = tuple(flags)
        for line in self._lines:
            self._column.removeWidget(line)
            line.deleteLater()
        self._lines = [Text(sentence, wrap=True) for sentence in self.sentences]
        for at, line in enumerate(self._lines):
            self._column.insertWidget(at, line)
        self.seen.set_value(False)
        self.seen.setVisible(self._must_confirm())
        self.setVisible(bool(flags))
        self.setAccessibleName(" ".join(self.sentences))
        restyle(self)
        if flags:
            announce(self, " ".join(self.sentences))

    def confirm(self) -> tuple[Flag, ...]:
        """Return what was warned of. Raises: InputError while it is not ticked."""
        if self._must_confirm() and not self.seen.value():
            self.seen.focus()
            raise InputError(TICK_FIRST)
        return self._shown

    def _must_confirm(self) -> bool:
        return any(flag.to_confirm for flag in self._shown)

"""All keys at a glance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout
from typing_extensions import override

from outsource_desk.ui.frame.dialog import Dialog, dialog
from outsource_desk.ui.frame.shortcuts import SHORTCUTS
from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.look.theme import S

if TYPE_CHECKING:
    from typing import Self

    from PySide6.QtWidgets import QWidget

    from outsource_desk.ui.frame.desk import Desk


@dialog("shortcuts")
class ShortcutsDialog(Dialog):
    """Everything works without a mouse."""

    title = "Keyboard shortcuts"
    verb = "Close"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.cancel_button.hide()
        grid = QGridLayout()
        grid.setHorizontalSpacing(S(6))
        grid.setVerticalSpacing(S(1.5))
        grid.setColumnStretch(1, 1)
        row = 0
        for title, keys in SHORTCUTS:
            if row:
                grid.setRowMinimumHeight(row, S(3))
                row += 1
            grid.addWidget(Text(title, "sub"), row, 0, 1, 2)
            for at, (key, what) in enumerate(keys, row + 1):
                grid.addWidget(Text(key, "strong"), at, 0)
                grid.addWidget(Text(what, "body", "text2", wrap=True), at, 1)
            row += len(keys) + 1
        self.body.addLayout(grid)

    @classmethod
    @override
    def example(cls, desk: Desk) -> Self:
        return cls(desk)

    @override
    def commit(self) -> None:
        """There is nothing to do."""

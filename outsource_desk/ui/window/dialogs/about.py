"""What this program is, which version, and whose work is in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from outsource_desk.base.version import version_line
from outsource_desk.ui.frame.dialog import Dialog, dialog
from outsource_desk.ui.kit.labels import Text

if TYPE_CHECKING:
    from typing import Self

    from PySide6.QtWidgets import QWidget

    from outsource_desk.ui.frame.desk import Desk

PARAGRAPHS = (
    "It leads you through outsourcing one piece of work, from the decision to the review.",
    "Everything stays on this computer. The program sends nothing anywhere and asks nobody.",
    "Texts of contracts are templates, not legal advice. Let a lawyer read what matters.",
    "Free software under the MIT licence. It contains Qt (LGPL 3) and other free parts.",
    "THIRD_PARTY.md names them and their licences.",
)


@dialog("about")
class AboutDialog(Dialog):
    title = "About Outsource Desk"
    verb = "Close"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.set_title(self.title, version_line())
        self.cancel_button.hide()
        for paragraph in PARAGRAPHS:
            self.body.addWidget(Text(paragraph, wrap=True))

    @classmethod
    @override
    def example(cls, desk: Desk) -> Self:
        return cls(desk)

    @override
    def commit(self) -> None:
        """There is nothing to do."""

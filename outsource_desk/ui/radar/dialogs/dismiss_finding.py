"""Answering a warning with “Not relevant here”; the answer is kept and can be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from outsource_desk.services.radar.findings import dismiss, findings
from outsource_desk.ui.frame.dialog import Dialog, dialog
from outsource_desk.ui.kit.fields import LongTextField

if TYPE_CHECKING:
    from typing import Self

    from PySide6.QtWidgets import QWidget

    from outsource_desk.ui.frame.desk import Desk


@dialog("dismiss_finding")
class DismissFindingDialog(Dialog):
    """One sentence for later: why this warning does not count here."""

    title = "Not relevant here"
    verb = "Do not show again"

    def __init__(
        self, desk: Desk, parent: QWidget | None = None, *, finding: str, title: str
    ) -> None:
        super().__init__(desk, parent)
        self._finding = finding
        self._about = title
        self.set_title(
            "Not relevant here",
            f"“{title}” will not be shown for this case again."
            " Settings lists what you switched off.",
        )
        self.note = LongTextField(
            "Why not", hint="For example: we have worked together for ten years."
        )
        self.body.addWidget(self.note)

    @classmethod
    @override
    def example(cls, desk: Desk) -> Self:
        finding = findings(desk.store, desk.clock.today())[0]
        return cls(desk, finding=finding.key, title=finding.title)

    @override
    def commit(self) -> None:
        dismiss(self.desk.store, self._finding, self._about, self.note.value())
        self.desk.say(f"“{self._about}” is not shown here any more.")

"""Answering a warning with “Not relevant here”; the answer is kept and can be undone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from typing_extensions import override

from outsource_desk.services.radar.findings import dismiss, findings
from outsource_desk.ui.frame.dialog import dialog
from outsource_desk.ui.frame.form_dialog import FormDialog
from outsource_desk.ui.frame.record_fields import long_text

if TYPE_CHECKING:
    from typing import Self

    from outsource_desk.ui.frame.desk import Desk


@dialog("dismiss_finding")
class DismissFindingDialog(FormDialog):
    """One sentence for later: why this warning does not count here."""

    title = "Not relevant here"
    verb = "Do not show again"
    fields = (
        long_text(
            "note", label="Why not", hint="For example: we have worked together for ten years."
        ),
    )

    @classmethod
    @override
    def example(cls, desk: Desk) -> Self:
        finding = findings(desk.store, desk.clock.today())[0]
        return cls(desk, finding=finding.key, title=finding.title)

    @override
    def look_up(self) -> None:
        self.set_title(
            self.title,
            f"“{self.subject['title']}” will not be shown for this case again."
            " Settings lists what you switched off.",
        )

    @override
    def do(self, values: dict[str, Any]) -> str:
        finding, about = self.subject["finding"], self.subject["title"]
        dismiss(self.desk.store, finding, about, values["note"])
        return f"“{about}” is not shown here any more."

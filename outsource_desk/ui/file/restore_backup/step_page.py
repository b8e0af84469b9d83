"""One page of the restore wizard: which step it is, what it is about, and the step itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWizardPage
from typing_extensions import override

from outsource_desk.ui.kit.banner import Banner
from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.kit.layout import column, grow, space

if TYPE_CHECKING:
    from outsource_desk.ui.frame.step import WizardStep


class RestorePage(QWizardPage):
    def __init__(self, step: WizardStep, number: int, count: int) -> None:
        super().__init__()
        self.step = step
        self.setAccessibleName(step.title)
        self.lead = Text(step.lead, "body", "text2", wrap=True)
        self.problem = Banner("danger")
        self.problem.hide()
        column(
            Text(f"Step {number} of {count}", "caption", "text2"),
            Text(step.title, "title", wrap=True),
            self.lead,
            space(2),
            self.problem,
            grow(step),
            spacing=1,
            margins=(5, 3, 5, 3),
            on=self,
        )
        step.answered.connect(self.completeChanged)

    @override
    def isComplete(self) -> bool:
        """Whether Next can be pressed."""
        return self.step.is_complete()

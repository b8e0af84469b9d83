"""The acceptance checklist of a milestone: real boxes to tick, in one or two columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget
from typing_extensions import override

from outsource_desk.ui.kit.fields import CheckField
from outsource_desk.ui.kit.spotlight import mark
from outsource_desk.ui.look.theme import S

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from outsource_desk.services.deliver.signed_contracts import AcceptanceCriterion

TWO_FROM_UNITS = 130  # of the list itself


class CriteriaTicks(QWidget):
    """`ticked` tells the id of the criterion and whether it is met."""

    ticked = Signal(int, bool)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Acceptance checklist")
        self._boxes: list[CheckField] = []
        self._shown: tuple[AcceptanceCriterion, ...] = ()
        self._across = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(S(6))
        self._grid.setVerticalSpacing(S(1))

    def show_checks(self, checks: Sequence[AcceptanceCriterion], *, enabled: bool) -> None:
        """Show these criteria; the boxes stay when only their ticks changed."""
        names = [(check.id, check.text) for check in checks]
        if names != [(check.id, check.text) for check in self._shown]:
            self._build(checks)
        self._shown = tuple(checks)
        for box, check in zip(self._boxes, checks, strict=True):
            box.set_value(check.done)
            box.setEnabled(enabled)

    def box(self, check_id: int) -> CheckField:
        """Return the box of a criterion."""
        return self._boxes[[check.id for check in self._shown].index(check_id)]

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _build(self, checks: Sequence[AcceptanceCriterion]) -> None:
        for box in self._boxes:
            box.hide()
            box.deleteLater()
        self._boxes = [self._box(check) for check in checks]
        self._across = 0
        self._arrange()

    def _box(self, check: AcceptanceCriterion) -> CheckField:
        box = CheckField(check.text)
        mark(box, f"check:{check.id}")
        box.committed.connect(lambda: self.ticked.emit(check.id, box.value()))
        return box

    def _arrange(self) -> None:
        across = 2 if self.width() >= S(TWO_FROM_UNITS) else 1
        if across == self._across:
            return
        self._across = across
        for at, box in enumerate(self._boxes):
            self._grid.addWidget(box, at // across, at % across)
        for column in range(2):
            self._grid.setColumnStretch(column, int(column < across))

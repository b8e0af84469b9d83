"""In-house and outsourced side by side, in money and in hours, with what follows from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from outsource_desk.services.decide import cost_text
from outsource_desk.ui.kit.card import fill
from outsource_desk.ui.kit.labels import Text, line
from outsource_desk.ui.kit.layout import column
from outsource_desk.ui.look.theme import S

if TYPE_CHECKING:
    from outsource_desk.base.text import Words
    from outsource_desk.domain.decide.cost_case import CostCase
    from outsource_desk.services.decide.cost_text import CostLine
    from outsource_desk.services.decide.screening import Assessment

HEADS = ("", "In-house", "Outsourced", "Difference")


class CostView(QWidget):
    """Shows the costs of an Assessment; `brief` leaves out hiring and stress."""

    def __init__(self, words: Words, *, brief: bool = False) -> None:
        super().__init__()
        self._words = words
        self._brief = brief
        self._column = column(spacing=2, on=self)

    def show_costs(self, assessment: Assessment) -> None:
        fill(self._column, self._widgets(assessment))

    def _widgets(self, assessment: Assessment) -> list[QWidget]:
        case, money, words = assessment.costs, assessment.currency, self._words
        if case is None:
            missing = Text(cost_text.lacking_sentence(assessment), "body", "text2", wrap=True)
            if assessment.today is None:
                return [missing]
            today = cost_text.today_sentence(assessment.today, money, words)
            return [Text(today, wrap=True), missing]
        saving = Text(cost_text.saving_sentence(case, money, words), "sub", wrap=True)
        saving.set_tone("success" if case.saving_minor >= 0 else "warn")
        sentences = [
            cost_text.payback_sentence(case.payback, words),
            cost_text.break_even_sentence(case, money, words),
        ]
        if assessment.hire is not None:
            sentences.append(cost_text.hire_sentence(assessment.hire, money, words))
        shown: list[QWidget] = [saving, _table(cost_text.cost_lines(case, money, words))]
        shown += [Text(sentence, wrap=True) for sentence in sentences]
        shown += [line(), Text("What outsourcing costs, part by part", "strong")]
        shown.append(_layers(case, money, words))
        if not self._brief:
            shown += [line(), Text("If things turn out differently", "strong")]
            shown.append(_stress(assessment, words))
        return shown


def _table(lines: tuple[CostLine, ...]) -> QWidget:
    table = QWidget()
    grid = QGridLayout(table)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(S(4))
    grid.setVerticalSpacing(S(1.5))
    grid.setColumnStretch(0, 1)
    for at, head in enumerate(HEADS):
        grid.addWidget(_right(Text(head, "caption", "text2")), 0, at)
    for row, cost in enumerate(lines, 1):
        tone = {None: "text2", True: "success", False: "danger"}[cost.good]
        grid.addWidget(Text(cost.title, wrap=True), row, 0)
        grid.addWidget(_right(Text(cost.in_house)), row, 1)
        grid.addWidget(_right(Text(cost.outsourced)), row, 2)
        grid.addWidget(_right(Text(cost.saved, "strong", tone)), row, 3)
    spoken = "; ".join(f"{cost.title}: {cost.in_house}, {cost.outsourced}" for cost in lines)
    table.setAccessibleName(f"In-house and outsourced. {spoken}")
    return table


def _layers(case: CostCase, money: str, words: Words) -> QWidget:
    """Return every part of the cost outside by name; the sum stands last."""
    table = QWidget()
    grid = QGridLayout(table)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(S(4))
    grid.setVerticalSpacing(S(1.5))
    grid.setColumnStretch(0, 1)
    months = words.count(case.months, "month", "months")
    for at, head in enumerate(("", "Once", "A month", f"Over {months}")):
        grid.addWidget(_right(Text(head, "caption", "text2")), 0, at)
    lines = cost_text.layer_lines(case, money, words)
    for row, layer in enumerate(lines, 1):
        kind = "strong" if row == len(lines) else "body"
        grid.addWidget(Text(layer.title, kind, wrap=True), row, 0)
        for at, value in enumerate((layer.once, layer.monthly, layer.total), 1):
            grid.addWidget(_right(Text(value, kind)), row, at)
    spoken = "; ".join(f"{layer.title}: {layer.total}" for layer in lines)
    table.setAccessibleName(f"What outsourcing costs. {spoken}")
    return table


def _stress(assessment: Assessment, words: Words) -> QWidget:
    table = QWidget()
    grid = QGridLayout(table)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(S(4))
    grid.setVerticalSpacing(S(1.5))
    grid.setColumnStretch(0, 1)
    case, money = assessment.costs, assessment.currency
    lines = cost_text.stress_lines(case, money, words) if case else ()
    for row, scenario in enumerate(lines):
        grid.addWidget(Text(scenario.title, wrap=True), row, 0)
        outcome = Text(scenario.outcome, "strong", "success" if scenario.good else "danger")
        grid.addWidget(_right(outcome), row, 1)
    return table


def _right(text: Text) -> Text:
    text.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
    return text

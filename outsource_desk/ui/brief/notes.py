"""Notes inside a section: what is missing, and what follows from the data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from outsource_desk.ui.kit.buttons import Button
from outsource_desk.ui.kit.labels import Icon, Text
from outsource_desk.ui.kit.layout import at_top, column, grow, row, stretch

if TYPE_CHECKING:
    from collections.abc import Sequence

    from outsource_desk.domain.brief.sections import Need
    from outsource_desk.services.brief.briefs import DataSharing

NOTHING_MISSING = ("circle-check", "success", "Nothing is missing here any more.")


class _Lines(QFrame):
    """Sentences below each other in a tinted box, each with an icon."""

    def __init__(self, kind: str, name: str) -> None:
        super().__init__()
        self.setProperty("card", kind)
        self.setAccessibleName(name)
        self._lines: list[tuple[QWidget, Icon, Text]] = []
        self.column = column(spacing=1, margins=(3, 2, 3, 2), on=self)

    def show_lines(self, lines: Sequence[tuple[str, str, str]]) -> None:
        """Show (icon, tone, sentence)."""
        while len(self._lines) < len(lines):
            self._add_line()
        for at, (holder, icon, text) in enumerate(self._lines):
            holder.setVisible(at < len(lines))
            if at < len(lines):
                icon.set_icon(*lines[at][:2])
                text.setText(lines[at][2])

    def _add_line(self) -> None:
        holder, icon, text = QWidget(), Icon("circle-dashed", "warn", 4), Text("", wrap=True)
        row(at_top(icon), grow(text), spacing=2, on=holder)
        self.column.insertWidget(len(self._lines), holder)
        self._lines.append((holder, icon, text))


class MissingNote(_Lines):
    """What this section still lacks; hidden when it lacked nothing as it was opened.

    While one looks at it, it never becomes lower: what stands below must not move away under a
    click that leaves a field.
    """

    def __init__(self) -> None:
        super().__init__("warn", "What is missing here")
        self.column.addStretch(1)

    def show_needs(self, needs: Sequence[Need]) -> None:
        """Show what is missing; a section that is opened anew starts with its own height."""
        seen = self.isVisible()
        self.setMinimumHeight(max(self.minimumHeight(), self.height()) if seen else 0)
        self.show_lines(
            [
                ("circle-alert" if need.blocking else "circle-dashed", "warn", need.sentence)
                for need in needs
            ]
            or [NOTHING_MISSING]
        )
        self.setVisible(seen or bool(needs))

    def start_over(self) -> None:
        """Forget the height: another brief comes, or nothing can be filled in any more."""
        self.setMinimumHeight(0)
        self.hide()


class AdviceNote(_Lines):
    """What went wrong for others with such work, and what the law may ask."""

    def __init__(self) -> None:
        super().__init__("flat", "Worth knowing")

    def show_advice(self, sentences: Sequence[str]) -> None:
        self.show_lines([("lightbulb", "accent", sentence) for sentence in sentences])
        self.setVisible(bool(sentences))


class DataNote(_Lines):
    """What the class of data asks for: usual rules, and a proof to demand."""

    rules_asked = Signal(str)  # the rules to use
    proof_asked = Signal()

    def __init__(self) -> None:
        super().__init__("flat", "What follows from it")
        self._rules = ""
        self.rules_button = Button("Use the usual rules", "small", "list-checks")
        self.rules_button.clicked.connect(lambda: self.rules_asked.emit(self._rules))
        self.proof_button = Button("Ask for the proof", "small", "lock")
        self.proof_button.clicked.connect(self.proof_asked)
        self.column.addLayout(row(self.rules_button, self.proof_button, stretch(), spacing=2))

    def show_data(self, data: DataSharing, written: str, *, editable: bool) -> None:
        self.setVisible(bool(data.sharings))
        if not data.sharings:
            return
        self._rules = "\n".join(data.rules)
        lines = [("info", "accent", sharing.example) for sharing in data.sharings[:1]]
        for statement in data.statements:
            asked = "is a must-have" if statement.asked else "is no must-have any more"
            look = ("lock", "success") if statement.asked else ("triangle-alert", "warn")
            lines.append((*look, f"{statement.name} {asked}. {statement.meaning}"))
        self.show_lines(lines)
        self.rules_button.setVisible(editable and written.strip() != self._rules)
        self.proof_button.setVisible(editable and data.lacks_proof)
        self.proof_button.setText(
            "Ask for the proof" if len(data.unproven) == 1 else "Ask for the proofs"
        )

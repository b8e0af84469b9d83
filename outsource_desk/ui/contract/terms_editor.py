"""The glossary of a draft inside its clause."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from outsource_desk.ui.kit.buttons import Button, IconButton
from outsource_desk.ui.kit.labels import Text, line
from outsource_desk.ui.kit.spotlight import mark
from outsource_desk.ui.look.theme import S

if TYPE_CHECKING:
    from outsource_desk.services.contract.facts import TermFacts


class TermsEditor(QWidget):
    """Says what the owner wants; the stage does it."""

    add_asked = Signal()
    change_asked = Signal(object)  # TermFacts
    remove_asked = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Words and meanings")
        self._list = QVBoxLayout()
        self._list.setSpacing(S(1))
        self.none = Text(
            "No words explained yet. Think of words a stranger to your trade would ask about.",
            "body",
            "text2",
            wrap=True,
        )
        self.add_button = Button("Explain a word", "small", "plus")
        self.add_button.clicked.connect(self.add_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(S(2))
        column.addWidget(Text("Words of your trade", "strong"))
        column.addWidget(self.none)
        column.addLayout(self._list)
        buttons = QHBoxLayout()
        buttons.addWidget(self.add_button)
        buttons.addStretch(1)
        column.addLayout(buttons)

    def show_terms(self, terms: tuple[TermFacts, ...], *, editable: bool) -> None:
        while (item := self._list.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for term in terms:
            self._list.addWidget(self._row(term, editable=editable))
            self._list.addWidget(line())
        self.none.setVisible(not terms)
        self.add_button.setVisible(editable)

    def _row(self, term: TermFacts, *, editable: bool) -> QWidget:
        row = QWidget()
        mark(row, f"words:{term.id}")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Text(term.word, "strong", wrap=True))
        words.addWidget(Text(term.meaning, "body", "text2", wrap=True))
        inside = QHBoxLayout(row)
        inside.setContentsMargins(0, S(1), 0, S(1))
        inside.setSpacing(S(1))
        inside.addLayout(words, stretch=1)
        if editable:
            change = IconButton("pencil", f"Change: {term.word}")
            change.clicked.connect(partial(self.change_asked.emit, term))
            remove = IconButton("trash-2", f"Delete: {term.word}")
            remove.clicked.connect(partial(self.remove_asked.emit, term.id))
            for button in (change, remove):
                inside.addWidget(button, alignment=Qt.AlignmentFlag.AlignTop)
        return row

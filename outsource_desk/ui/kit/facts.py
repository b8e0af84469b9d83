"""A few facts in a tinted box: what each is, and its value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QGridLayout

from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.look.theme import S

if TYPE_CHECKING:
    from collections.abc import Sequence


class FactList(QFrame):
    """Shows (label, value) pairs below each other."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", "flat")
        self._pairs: list[tuple[Text, Text]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(S(4), S(3), S(4), S(3))
        self._grid.setHorizontalSpacing(S(4))
        self._grid.setVerticalSpacing(S(1))
        self._grid.setColumnStretch(1, 1)

    def show_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """Show these facts; empty values are left out."""
        shown = [fact for fact in facts if fact[1]]
        while len(self._pairs) < len(shown):
            pair = (Text("", "body", "text2"), Text("", "strong", wrap=True))
            for column, label in enumerate(pair):
                self._grid.addWidget(label, len(self._pairs), column)
            self._pairs.append(pair)
        for at, pair in enumerate(self._pairs):
            texts = shown[at] if at < len(shown) else ("", "")
            for label, text in zip(pair, texts, strict=True):
                label.setText(text)
                label.setVisible(bool(text))
        self.setAccessibleName(", ".join(f"{label}: {value}" for label, value in shown))

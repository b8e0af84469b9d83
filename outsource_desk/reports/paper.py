"""The sheet a document is printed on: its size and its margins, in points."""

from __future__ import annotations

from dataclasses import dataclass, replace

MM = 72 / 25.4


@dataclass(frozen=True, slots=True)
class Margins:
    """Distances from the edges of the sheet to the text."""

    left: float
    top: float
    right: float
    bottom: float


CONTRACT_MARGINS = Margins(26 * MM, 22 * MM, 26 * MM, 24 * MM)  # wide enough to bind and to sign
REPORT_MARGINS = Margins(22 * MM, 20 * MM, 22 * MM, 22 * MM)


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet; every width in a document is derived from `text_width`."""

    name: str
    width: float
    height: float
    margins: Margins = REPORT_MARGINS

    @property
    def text_width(self) -> float:
        return self.width - self.margins.left - self.margins.right

    def turned(self) -> Paper:
        """Return the same sheet in landscape."""
        return replace(self, width=self.height, height=self.width)

    def with_margins(self, margins: Margins) -> Paper:
        return replace(self, margins=margins)


A4 = Paper("A4", 210 * MM, 297 * MM)
LETTER = Paper("Letter", 612, 792)
PAPERS = (A4, LETTER)


def paper_named(name: str) -> Paper:
    """Return Letter for "Letter", else A4."""
    return LETTER if name == LETTER.name else A4

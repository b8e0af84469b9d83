"""The signature block, which never stands alone on a page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from reportlab.platypus import Flowable, KeepTogether, Paragraph, Spacer
from typing_extensions import override

from outsource_desk.reports.kit import blocks, headings, styles
from outsource_desk.reports.kit.grid import Command, Grid, bare_grid
from outsource_desk.reports.kit.text import paragraphs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from outsource_desk.reports.document import Flow

GUTTER = 0.11  # of the width, between two signatures
LINE_ROOM = 34.0  # to write on
LONGEST = 200  # characters of a name: the block must fit on a page
SHORT_CLAUSE = 3  # a heading and two paragraphs
KEPT_LINES = 2  # of the text before, on the page of the signatures


@dataclass(frozen=True, slots=True)
class Signatory:
    """Who signs for whom. Empty `person` or `capacity` leave a blank to fill in by hand."""

    role: str
    name: str
    person: str = ""
    capacity: str = ""
    witness: bool = False


class Closing(Flowable):  # type: ignore[misc]  # ReportLab has no types
    """The last paragraph and the signatures: at least two of its lines go with them."""

    def __init__(self, last: Any, block: Grid) -> None:
        super().__init__()
        self._last = last
        self._block = block

    @override
    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        self._above = self._last.wrapOn(self.canv, aW, aH)[1] + self._last.getSpaceAfter()
        self._below = self._block.wrapOn(self.canv, aW, aH)[1]
        return aW, self._above + self._below

    @override
    def split(self, aW: float, aH: float) -> list[Any]:
        self.wrap(aW, aH)
        room = min(aH, self._above - KEPT_LINES * self._last.style.leading)
        parts = self._last.splitOn(self.canv, aW, room)
        if len(parts) < KEPT_LINES:
            return []
        return [parts[0], Closing(parts[1], self._block)]

    @override
    def draw(self) -> None:
        self._block.drawOn(self.canv, 0, 0)
        self._last.drawOn(self.canv, 0, self._below + self._last.getSpaceAfter())

    @override
    def getSpaceBefore(self) -> float:
        return float(self._last.getSpaceBefore())


def signatures(flow: Flow, sentence: str, signatories: Sequence[Signatory], width: float) -> Flow:
    """Return `flow` closed by signatures, kept together with its last clause."""
    block = _block(sentence, signatories, width)
    text = list(flow)
    while text and isinstance(text[-1], Spacer):
        text.pop()
    at = _last_clause(text)
    kept = text[at:]
    if kept and isinstance(kept[-1], Paragraph):
        kept = [*kept[:-1], Closing(kept[-1], block)]
    else:
        kept.append(block)
    return [*text[:at], KeepTogether(kept)]


def _last_clause(flow: Flow) -> int:
    """Return where the last heading stands in a short last clause; else the last paragraph.

    A long clause kept whole with the signatures would leave half a page empty above it.
    """
    for at in range(len(flow) - 1, max(len(flow) - 1 - SHORT_CLAUSE, -1), -1):
        if isinstance(flow[at], headings.Heading):
            return at
    return max(len(flow) - 1, 0)


def _block(sentence: str, signatories: Sequence[Signatory], width: float) -> Grid:
    rows: list[list[Any]] = [[[*headings.heading("Signatures"), *blocks.body(sentence)]]]
    pairs = (signatories[start : start + 2] for start in range(0, len(signatories), 2))
    rows.extend([_pair(pair, width)] for pair in pairs)
    grid = bare_grid(rows, [width], [("TOPPADDING", (0, 0), (-1, -1), 14)])
    grid.whole = True
    return grid


def _pair(pair: Sequence[Signatory], width: float) -> Grid:
    column = width * (1 - GUTTER) / 2
    columns = [_lines(signatory) for signatory in pair]
    columns += [[("", False)] * len(columns[0])] * (2 - len(pair))
    height = max(len(lines) for lines in columns)
    filled = [lines + [("", False)] * (height - len(lines)) for lines in columns]
    rows = [
        [_text(left, at), "", _text(right, at)]
        for at, ((left, _), (right, _)) in enumerate(zip(*filled, strict=True))
    ]
    look: list[Command] = [("BOTTOMPADDING", (0, 1), (-1, -1), 4)]
    for side, lines in zip((0, 2), filled, strict=True):
        for at, (_, written) in enumerate(lines):
            if written:
                look.append(("LINEABOVE", (side, at), (side, at), 0.7, styles.INK))
                look.append(("TOPPADDING", (side, at), (side, at), 3))
                look.append(("BOTTOMPADDING", (0, at - 1), (-1, at - 1), LINE_ROOM))
    return bare_grid(rows, [column, width * GUTTER, column], look)


def _text(text: str, at: int) -> Any:
    return paragraphs(text[:LONGEST], styles.SIGNER if at == 1 else styles.LABEL) if text else ""


def _lines(signatory: Signatory) -> list[tuple[str, bool]]:
    """Return the lines of one signature; True where a line to write on stands above."""
    lines = [(f"For the {signatory.role}", False), (signatory.name, False), ("Signature", True)]
    lines.append((f"Name: {signatory.person}", False) if signatory.person else ("Name", True))
    if signatory.capacity:
        lines.append((f"Capacity: {signatory.capacity}", False))
    lines.append(("Place and date", True))
    if signatory.witness:
        lines.append(("Witness: name and signature", True))
    return lines

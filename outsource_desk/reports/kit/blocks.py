"""The parts a document is put together from, apart from headings, clauses, tables and charts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from reportlab.platypus import CondPageBreak, KeepTogether, PageBreak, Spacer
from typing_extensions import override

from outsource_desk.reports.kit import styles
from outsource_desk.reports.kit.grid import bare_grid, tinted
from outsource_desk.reports.kit.keeping import keep_last
from outsource_desk.reports.kit.text import paragraph, paragraphs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.lib.styles import ParagraphStyle

    from outsource_desk.reports.document import Flow

FACTS_A_ROW = 4
BOX, TICKED = "☐", "☑"


@dataclass(frozen=True, slots=True)
class Party:
    """One side of an agreement, as the head of a document names it."""

    role: str
    name: str
    lines: Sequence[str] = ()


class Gap(Spacer):  # type: ignore[misc]  # ReportLab has no types
    """Empty room, except at the top of a page."""

    @override
    def wrap(self, aW: float, aH: float) -> tuple[float, float]:
        frame = getattr(self, "_frame", None)
        at_top = frame is not None and frame._atTop  # noqa: SLF001  # no public way
        return (self.width, 0.0) if at_top else (self.width, self.height)


def body(text: str, *, strong: str = "") -> Flow:
    return list(paragraphs(text, styles.BODY, strong=strong))


def lead(text: str) -> Flow:
    return list(paragraphs(text, styles.LEAD))


def small(text: str) -> Flow:
    return list(paragraphs(text, styles.SMALL))


def empty(sentence: str) -> Flow:
    """Return the sentence that stands where there is nothing to show."""
    return list(paragraphs(sentence, styles.EMPTY))


def bullets(items: Sequence[str]) -> Flow:
    return _list([(item, "•") for item in items], styles.BULLET)


def numbered(items: Sequence[str]) -> Flow:
    return _list([(item, f"{at}.") for at, item in enumerate(items, 1)], styles.NUMBERED)


def check_list(items: Sequence[tuple[str, bool]]) -> Flow:
    """Return lines with a box to tick, or a ticked one."""
    return _list([(text, TICKED if done else BOX) for text, done in items], styles.CHECK)


def caption(title: str, note: str = "") -> Flow:
    noted = [paragraph(note, styles.NOTE)] if note else []
    return [paragraph(title, styles.CAPTION), *noted]


def gap(height: float) -> Flow:
    return [Gap(1, height)]


def page_break(unless_room: float = 0) -> Flow:
    """Return the end of a page; with `unless_room` only where less than that is left of it."""
    return [CondPageBreak(unless_room) if unless_room else PageBreak()]


def whole(flow: Flow) -> Flow:
    """Return parts that stay on one page, as far as one page holds them."""
    return [KeepTogether(flow)]


def key_facts(facts: Sequence[tuple[str, str]], width: float) -> Flow:
    """Return a tinted strip of the values that matter most, four a row."""
    if not facts:
        return []
    across = min(len(facts), FACTS_A_ROW)
    rows: list[list[Any]] = []
    for start in range(0, len(facts), across):
        part = [*facts[start : start + across], *[("", "")] * across][:across]
        rows.append([paragraphs(label, styles.LABEL) for label, _ in part])
        rows.append([paragraphs(value, styles.FACT) for _, value in part])
    look = [("BOTTOMPADDING", (0, at), (-1, at), 8) for at in range(1, len(rows), 2)]
    return [bare_grid(rows, [width / across] * across, [*tinted(9, 7, 8), *look], 6)]


def party_columns(parties: Sequence[Party], width: float) -> Flow:
    """Return the parties beside each other under a strong line."""
    cells = [
        [
            paragraph(party.role, styles.LABEL),
            *paragraphs(party.name, styles.PARTY),
            *paragraphs("\n".join(party.lines), styles.PARTY_LINES),
        ]
        for party in parties
    ]
    look = [
        ("LINEABOVE", (0, 0), (-1, 0), 1.1, styles.NAVY),
        ("LINEBELOW", (0, 0), (-1, 0), styles.THIN, styles.RULE),
        ("LINEBEFORE", (1, 0), (-1, 0), styles.THIN, styles.RULE),
        ("LEFTPADDING", (1, 0), (-1, 0), 12),
        ("RIGHTPADDING", (0, 0), (-1, -1), 8),
        ("TOPPADDING", (0, 0), (-1, -1), 8),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 9),
    ]
    return [bare_grid([cells], [width / len(cells)] * len(cells), look, 9)]


def band(label: str, name: str, facts: Sequence[tuple[str, str]], width: float) -> Flow:
    """Return the navy band that carries the result, for example the recommended vendor."""
    columns = [width * 0.62 / len(facts)] * len(facts) if facts else []
    rows: list[list[Any]] = [
        [paragraph(text, styles.BAND_LABEL) for text in (label, *(fact for fact, _ in facts))],
        [
            paragraphs(name, styles.BAND_NAME),
            *(paragraphs(value, styles.BAND_FACT) for _, value in facts),
        ],
    ]
    look = [
        ("BACKGROUND", (0, 0), (-1, -1), styles.NAVY),
        ("LEFTPADDING", (0, 0), (0, -1), 12),
        ("RIGHTPADDING", (0, 0), (-1, -1), 6),
        ("TOPPADDING", (0, 0), (-1, 0), 9),
        ("BOTTOMPADDING", (0, 0), (-1, 0), 1),
        ("BOTTOMPADDING", (0, 1), (-1, 1), 12),
        ("ROUNDEDCORNERS", [3, 3, 3, 3]),
    ]
    return [bare_grid(rows, [width - sum(columns), *columns], look, 10)]


def notice(text: str, width: float, *, strong: str = "") -> Flow:
    """Return a tinted panel with a line at its left, for what must not be overlooked."""
    look = [*tinted(10, 7, 8), ("LINEBEFORE", (0, 0), (0, -1), 2.5, styles.NAVY)]
    cell = paragraphs(text, styles.CELL, strong=strong)
    panel = bare_grid([[cell]], [width], look, 8)
    panel.spaceBefore = 6
    return [panel]


def side_by_side(left: Flow, right: Flow, width: float, gutter: float = 18) -> Flow:
    """Return two flows beside each other; each is half of `width` less half of `gutter`."""
    column = (width - gutter) / 2
    return [bare_grid([[left, "", right]], [column, gutter, column])]


def _list(items: Sequence[tuple[str, str]], style: ParagraphStyle) -> Flow:
    flow = [part for text, sign in items for part in paragraphs(text, style, number=sign)]
    keep_last(flow)
    for part in flow[-1:]:
        part.spaceAfter = styles.BODY.spaceAfter
    return list(flow)

"""The parts a document is put together from, apart from headings, clauses, tables and charts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from reportlab.platypus import PageBreak, Spacer

from outsource_desk.reports import styles
from outsource_desk.reports.grid import bare_grid, tinted
from outsource_desk.reports.text import paragraph, paragraphs

if TYPE_CHECKING:
    from collections.abc import Sequence

    from outsource_desk.reports.document import Flow

FACTS_A_ROW = 4
BOX, TICKED = "☐", "☑"


@dataclass(frozen=True, slots=True)
class Party:
    """One side of an agreement, as the head of a document names it."""

    role: str
    name: str
    lines: Sequence[str] = ()


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
    return [part for item in items for part in paragraphs(item, styles.BULLET, number="•")]


def check_list(items: Sequence[tuple[str, bool]]) -> Flow:
    """Return lines with a box to tick, or a ticked one."""
    return [
        part
        for text, done in items
        for part in paragraphs(text, styles.CHECK, number=TICKED if done else BOX)
    ]


def caption(title: str, note: str = "") -> Flow:
    noted = [paragraph(note, styles.NOTE)] if note else []
    return [paragraph(title, styles.CAPTION), *noted]


def gap(height: float) -> Flow:
    return [Spacer(1, height)]


def page_break() -> Flow:
    return [PageBreak()]


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
    return [bare_grid(rows, [width / across] * across, [*tinted(9, 7, 8), *look]), *gap(6)]


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
    return [bare_grid([cells], [width / len(cells)] * len(cells), look), *gap(9)]


def band(label: str, name: str, facts: Sequence[tuple[str, str]], width: float) -> Flow:
    """Return the navy band that carries the result, for example the recommended vendor."""
    columns = [width * 0.62 / len(facts)] * len(facts) if facts else []
    rows = [
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
    return [bare_grid(rows, [width - sum(columns), *columns], look), *gap(10)]


def notice(text: str, width: float, *, strong: str = "") -> Flow:
    """Return a tinted panel with a line at its left, for what must not be overlooked."""
    look = [*tinted(10, 7, 8), ("LINEBEFORE", (0, 0), (0, -1), 2.5, styles.NAVY)]
    cell = paragraphs(text, styles.CELL, strong=strong)
    return [bare_grid([[cell]], [width], look), *gap(8)]


def side_by_side(left: Flow, right: Flow, width: float, gutter: float = 18) -> Flow:
    """Return two flows beside each other; each is half of `width` less half of `gutter`."""
    column = (width - gutter) / 2
    return [bare_grid([[left, "", right]], [column, gutter, column])]

"""What a search shows: hits by kind, with the words that were found marked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from outsource_desk.base.folding import spans

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from outsource_desk.base.folding import Phrase, Span
    from outsource_desk.base.text import Words
    from outsource_desk.domain.place import Place
    from outsource_desk.services.search.kind import FoundRow, Kind

BEFORE, LONGEST = 40, 160  # characters of an excerpt before the first hit, and in all
LONGEST_HEADING = 200
READ_AT_MOST = 4_000  # characters of a text around which an excerpt is looked for


@dataclass(frozen=True, slots=True)
class Marked:
    """Plain text, and where the words stand that were asked for."""

    text: str
    marks: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """One record: what it is called, what it belongs to, the words found, what opens it."""

    kind: str
    row_id: int
    heading: Marked
    context: str
    excerpt: Marked
    place: Place


@dataclass(frozen=True, slots=True)
class HitGroup:
    """The hits of one kind; `count` may be more than are shown."""

    kind: str
    title: str
    icon: str
    count: int
    hits: tuple[Hit, ...]


@dataclass(frozen=True, slots=True)
class Results:
    """What was found; `share` of the file (0 … 1) was read before."""

    text: str
    groups: tuple[HitGroup, ...]
    share: float
    is_short: bool = False  # too little was typed to search

    @property
    def count(self) -> int:
        return sum(group.count for group in self.groups)

    @property
    def hits(self) -> tuple[Hit, ...]:
        return tuple(hit for group in self.groups for hit in group.hits)


def hit_of(kind: Kind, row: FoundRow, wanted: Sequence[Phrase], words: Words) -> Hit:
    """Return how a row is shown, with what is found in it marked."""
    shown = kind.shown(row.values)
    column = _column(kind, shown, wanted)
    heading = one_line(kind.name(row, words), LONGEST_HEADING)
    label = kind.label(column)
    about = [kind.one, *(one_line(part, LONGEST_HEADING) for part in kind.around(row, words))]
    text = "" if column in kind.title else shown.get(column, "")
    return Hit(
        kind.table,
        row["id"],
        mark(heading, wanted),
        " · ".join([*about, label] if label else about),
        excerpt(text, wanted),
        kind.place(row, column),
    )


def mark(text: str, wanted: Sequence[Phrase]) -> Marked:
    return Marked(text, tuple(spans(text, wanted)))


def excerpt(text: str, wanted: Sequence[Phrase]) -> Marked:
    """Return the piece of a text in which the first hit stands, on one line."""
    line = " ".join(text.split())
    first = next(iter(spans(line[:READ_AT_MOST], wanted)), None)
    if first is None and len(line) > READ_AT_MOST:
        first = next(iter(spans(line, wanted)), None)
    start = max(0, (first[0] if first else 0) - BEFORE)
    if start:
        start = line.find(" ", start, first[0] if first else None) + 1 or start
    piece = line[start : start + LONGEST]
    before, after = "… " if start else "", " …" if start + LONGEST < len(line) else ""
    return mark(f"{before}{piece}{after}", wanted)


def one_line(text: str, longest: int) -> str:
    line = " ".join(text.split())
    return line if len(line) <= longest else f"{line[:longest].rstrip()}…"


def _column(kind: Kind, shown: Mapping[str, str], wanted: Sequence[Phrase]) -> str:
    """Return the column that holds most of what was asked for; a title wins a draw."""
    counts = {
        name: sum(bool(spans(shown.get(name, ""), (phrase,))) for phrase in wanted)
        for name in kind.columns
    }
    return max(kind.columns, key=lambda name: counts[name])

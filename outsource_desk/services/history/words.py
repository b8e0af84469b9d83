"""One line of the history in words: which record, which field, what it was and what it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from typing_extensions import override

from outsource_desk.domain.kinds import StepKind
from outsource_desk.records.about import HIDDEN
from outsource_desk.records.tables import ABOUT, title_of
from outsource_desk.records.telling import Teller

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from outsource_desk.base.text import Words
    from outsource_desk.records.telling import Image
    from outsource_desk.store.history import FileHistory, HistoryLine, RowChange

NOTHING: Final = "nothing"
PREFIXES: Final = {StepKind.CHANGE: "", StepKind.UNDO: "Undo: ", StepKind.REDO: "Redo: "}


@dataclass(frozen=True, slots=True)
class FieldWords:
    """One field before and after, or `after` alone: what a record held that came or went."""

    title: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class RecordWords:
    """One record that a line added, changed or deleted."""

    headline: str  # "Vendor “Acme” changed"
    fields: tuple[FieldWords, ...]


def label_words(line: HistoryLine) -> str:
    """Return "Undo: Add vendor “Acme”" for a line that took one back."""
    return f"{PREFIXES[line.kind]}{line.label}"


def counted(counts: Iterable[tuple[str, int]], words: Words) -> str:
    """Return "2 contacts and 1 bid" for kinds and how many there are."""
    parts = [words.count(count, ABOUT[table].one, ABOUT[table].many) for table, count in counts]
    return " and ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)


class HistoryTeller(Teller):
    """Tells rows of the history; remembers what it looked up for one answer."""

    def __init__(self, past: FileHistory, words: Words, rows: Iterable[RowChange] = ()) -> None:
        super().__init__(words, self._remembered)
        self._past = past
        self._known: dict[tuple[str, int], Image | None] = {
            (row.table, row.row_id): row.after or row.before for row in rows
        }

    def record(self, row: RowChange) -> RecordWords:
        """Tell what happened to one row, field by field."""
        image: Image = row.after or row.before or {}
        if row.before is None or row.after is None:
            done = "added" if row.before is None else "deleted"
            fields = [
                FieldWords(title, "", self.value(row.table, name, image))
                for name, title in _titles(row.table, image, image)
                if name != "position"
            ]
        else:
            done = "changed"
            fields = [
                FieldWords(
                    title,
                    self.value(row.table, name, row.before),
                    self.value(row.table, name, row.after),
                )
                for name, title in _titles(row.table, {**row.before, **row.after}, image)
                if row.before.get(name) != row.after.get(name)
            ]
        shown = tuple(field for field in fields if field.before != field.after)
        return RecordWords(f"{self.named(row.table, image)} {done}", shown)

    @override
    def _special(self, table: str, name: str, image: Image) -> str:
        if (table, name) == ("clause_value", "clause"):
            return _clause_title(image) or str(image[name])
        return super()._special(table, name, image)

    def _remembered(self, table: str, row_id: int) -> Image | None:
        if (table, row_id) not in self._known:
            self._known[table, row_id] = self._past.image(table, row_id)
        return self._known[table, row_id]


def _titles(table: str, names: Iterable[str], image: Image) -> Iterator[tuple[str, str]]:
    """Yield the fields that the owner may see, each with what it is called."""
    for name in names:
        is_entry = (table, name) == ("clause_value", "value")
        title = (is_entry and _clause_field(image)) or title_of(table, name)
        if title != HIDDEN:
            yield name, title


def as_text(line: HistoryLine, when: str, records: Iterable[RecordWords]) -> str:
    """Return a line with all it did, for the clipboard."""
    parts = [label_words(line), f"{when}, {line.by_user}"]
    for record in records:
        parts += ["", record.headline, *(f"  {field_text(field)}" for field in record.fields)]
    return "\n".join(parts)


def field_text(field: FieldWords) -> str:
    """Return "Name: Acme → Bolt"; "Name: Acme" where there was nothing before."""
    if field.before and field.after:
        return f"{field.title}: {field.before} → {field.after}"
    if field.before:
        return f"{field.title}: {field.before} → {NOTHING}"
    return f"{field.title}: {field.after}"


def _clause_title(image: Image) -> str:
    from outsource_desk.services.contract.clauses import clause_template  # noqa: PLC0415  reads every clause

    try:
        return clause_template(str(image["clause"])).title
    except KeyError:
        return ""


def _clause_field(image: Image) -> str:
    from outsource_desk.services.contract.clauses import clause_template  # noqa: PLC0415  reads every clause

    try:
        return clause_template(str(image["clause"])).field(str(image["field"])).label
    except KeyError:
        return ""

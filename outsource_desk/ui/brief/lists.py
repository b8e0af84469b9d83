"""The lists of a brief: what their rows show."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

from outsource_desk.domain.brief.sections import SectionKey
from outsource_desk.domain.kinds import LIMITS, CriterionKind
from outsource_desk.records import brief
from outsource_desk.ui.kit.chip import ChipLook
from outsource_desk.ui.kit.item_list import ItemList, Items
from outsource_desk.ui.kit.rows_model import ListColumn

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from outsource_desk.base.text import Words
    from outsource_desk.records.draft import Draft
    from outsource_desk.services.brief.rows import (
        CriterionRow,
        DeliverableRow,
        InputRow,
        InterfaceRow,
        KpiRow,
        WordRow,
    )

KINDS: dict[SectionKey, type[Draft]] = {
    SectionKey.DELIVERABLES: brief.Deliverable,
    SectionKey.INPUTS: brief.Input,
    SectionKey.KPIS: brief.Kpi,
    SectionKey.INTERFACES: brief.Interface,
    SectionKey.WORDS: brief.GlossaryWord,
    SectionKey.CRITERIA: brief.Criterion,
}
NAMES: dict[type[Draft], tuple[str, str]] = {
    brief.Deliverable: ("Deliverables", "Add deliverable…"),
    brief.Input: ("What you give", "Add what you give…"),
    brief.Kpi: ("Numbers", "Add number…"),
    brief.Interface: ("Who works with whom", "Add contact point…"),
    brief.GlossaryWord: ("Words", "Add word…"),
    brief.Criterion: ("Criteria", "Add criterion…"),
}
EMPTY: dict[type[Draft], str] = {
    brief.Deliverable: "Nothing yet. For example: Monthly accounts.",
    brief.Input: "Nothing yet. For example: Scanned receipts.",
    brief.Kpi: "Nothing yet. For example: Errors per 100 pay slips.",
    brief.Interface: "Nothing yet. For example: Workshop and packing hall, list of orders.",
    brief.GlossaryWord: "Nothing yet. For example: Cut-off, the hour until which orders leave.",
    brief.Criterion: "Nothing yet. Begin with the usual ones.",
}


def brief_list(kind: type[Draft], words: Words, today: date) -> ItemList[Any]:
    """Return the editor of one list of a brief."""
    name, add = NAMES[kind]
    return ItemList(Items(name, add, EMPTY[kind], columns=_columns(kind, words, today)))


def _columns(kind: type[Draft], words: Words, today: date) -> list[ListColumn[Any]]:
    def short(day: date) -> str:
        return words.short_day(day, today)

    match kind:
        case brief.Deliverable:
            return _deliverable_columns(short)
        case brief.Input:
            given: list[ListColumn[InputRow]] = [
                ListColumn("What", lambda row: row.title, strong=True, grows=True),
                ListColumn("By when", lambda row: row.due_on, short),
            ]
            return given
        case brief.Kpi:
            return _kpi_columns(words)
        case brief.Interface:
            touching: list[ListColumn[InterfaceRow]] = [
                ListColumn("Your side", lambda row: row.ours, strong=True, grows=True),
                ListColumn("Their side", lambda row: row.theirs or None),
            ]
            return touching
        case brief.GlossaryWord:
            meant: list[ListColumn[WordRow]] = [
                ListColumn("Word", lambda row: row.word, strong=True),
                ListColumn("What it means here", lambda row: row.meaning or None, grows=True),
            ]
            return meant
        case _:
            return _criterion_columns(words)


def _deliverable_columns(short: Callable[[date], str]) -> list[ListColumn[DeliverableRow]]:
    return [
        ListColumn("Deliverable", lambda row: row.title, strong=True, grows=True),
        ListColumn("By when", lambda row: row.due_on or None, short),
        ListColumn("Check", lambda row: row.acceptance_test, chip=_test_chip),
    ]


def _test_chip(row: DeliverableRow) -> ChipLook:
    lacks = [part for part in (row.quantity, row.quality, row.speed or row.due_on) if not part]
    if not row.acceptance_test:
        return ChipLook("No test", "warn", "triangle-alert")
    if lacks:
        return ChipLook("Not finished", "warn", "circle-dashed")
    return ChipLook("Complete", "success", "circle-check")


def _kpi_columns(words: Words) -> list[ListColumn[KpiRow]]:
    def target(row: KpiRow) -> str | None:
        if not row.target:
            return None
        return f"{LIMITS[row.direction]} {_number(row.target, words)} {row.unit}".strip()

    return [
        ListColumn("What is measured", lambda row: row.name, strong=True, grows=True),
        ListColumn("Target", target),
    ]


def _criterion_columns(words: Words) -> list[ListColumn[CriterionRow]]:
    def chip(row: CriterionRow) -> ChipLook | None:
        must = row.kind == CriterionKind.MUST
        return ChipLook("Must have", "accent", "lock") if must else None

    return [
        ListColumn("Criterion", lambda row: row.name, strong=True, grows=True),
        ListColumn(
            "Weight",
            lambda row: None if row.kind == CriterionKind.MUST else row.share,
            words.percent,
            chip=chip,
        ),
    ]


def _number(text: str, words: Words) -> str:
    try:
        value = Decimal(text)
    except InvalidOperation:
        return text
    return words.exact(value)

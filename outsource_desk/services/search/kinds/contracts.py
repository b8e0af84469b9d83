"""Contracts, and what stands in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from outsource_desk.domain.contract.clauses import FieldKind
from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.place import Place
from outsource_desk.records.contract import ClauseValue, Contract, ExtraClause, Term
from outsource_desk.services.contract.clauses import clause_template
from outsource_desk.services.search.kind import Found, Kind, contract_of, task_of, vendor_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from outsource_desk.base.text import Words
    from outsource_desk.domain.contract.clauses import ClauseField

TYPED = (FieldKind.TEXT, FieldKind.LONG)
WORDS = "words"  # the clause with the terms


def contract_place(found: Found, field: str = "", item_id: int | None = None) -> Place:
    """Return a clause of the contract that a row belongs to; “late.limit_percent” is a field."""
    task_id = found.of("contract")["task_id"]
    return Place("tasks", task_id, Stage.CONTRACT.value, item_id, field or None)


def _contract(found: Found, _column: str) -> Place:
    return contract_place(found)


def _value(found: Found, _column: str) -> Place:
    return contract_place(found, f"{found['clause']}.{found['field']}")


def _extra(found: Found, column: str) -> Place:
    return contract_place(found, f"extra:{found['id']}.{column}")


def _term(found: Found, _column: str) -> Place:
    return contract_place(found, WORDS, found["id"])


def _asked(values: Mapping[str, Any]) -> ClauseField | None:
    try:
        return clause_template(values["clause"]).field(values["field"])
    except KeyError:  # written with another set of clauses
        return None


def _typed(values: Mapping[str, Any]) -> Mapping[str, str]:
    """Return what was typed, or the words of what was chosen; numbers and days are no words."""
    asked, value = _asked(values), str(values["value"])
    if asked is None or asked.kind in TYPED:
        return {"value": value}
    return {"value": next((one.words for one in asked.choices if one.key == value), "")}


def _value_name(found: Found, _column: str, _words: Words) -> str:
    asked = _asked(found.values)
    if asked is None:
        return str(found["field"])
    return f"{clause_template(found['clause']).title}: {asked.label}"


def _contract_around(found: Found) -> tuple[str, ...]:
    return (*task_of(found), *vendor_of(found))


KINDS = (
    Kind(
        record=Contract,
        one="Contract",
        many="Contracts",
        icon="file-text",
        title=("title", "number"),
        place=_contract,
        around=_contract_around,
    ),
    Kind(
        record=ClauseValue,
        one="Contract text",
        many="Contract texts",
        icon="signature",
        body=("value",),
        place=_value,
        heading=_value_name,
        around=contract_of,
        shown=_typed,
        reads=("clause", "field"),
    ),
    Kind(
        record=ExtraClause,
        one="Clause of your own",
        many="Clauses of your own",
        icon="signature",
        title=("title",),
        body=("body",),
        place=_extra,
        around=contract_of,
        labels={"body": ""},
    ),
    Kind(
        record=Term,
        one="Word explained",
        many="Words explained",
        icon="signature",
        title=("word",),
        body=("meaning",),
        place=_term,
        around=contract_of,
        labels={"meaning": ""},
    ),
)

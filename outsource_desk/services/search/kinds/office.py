"""The owner's firm, its people, and the warnings it switched off."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from outsource_desk.domain.place import Place
from outsource_desk.domain.radar.check import CHECKS
from outsource_desk.records.business import Business, Department, Dismissal, Person
from outsource_desk.services.search.kind import Found, Kind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from outsource_desk.base.text import Words

ASKED = (
    *("address", "country", "tax_id", "vat_id", "register_no", "represented_by", "email", "phone"),
    *("website", "about", "vision", "principles", "strengths", "timezone"),
)
# Cards of Settings, as `Place.field` names them.
PEOPLE, DEPARTMENTS, SWITCHED_OFF = "people", "departments", "switched_off"


def _business(_: Found, column: str) -> Place:
    return Place("settings", field=column)


def _department(found: Found, _column: str) -> Place:
    return Place("settings", item_id=found["id"], field=DEPARTMENTS)


def _person(found: Found, _column: str) -> Place:
    return Place("settings", item_id=found["id"], field=PEOPLE)


def _dismissal(found: Found, _column: str) -> Place:
    return Place("settings", item_id=found["id"], field=SWITCHED_OFF)


def _title_of_check(values: Mapping[str, Any]) -> Mapping[str, str]:
    """Return the note and what the warning says: its key means nothing to anybody."""
    key = str(values["check_key"]).partition(":")[0]
    known = key in CHECKS
    return {"check_key": CHECKS[key].title if known else key, "note": values["note"]}


def _business_name(found: Found, _column: str, _words: Words) -> str:
    return str(found["name"])


KINDS = (
    Kind(
        record=Business,
        one="Your business",
        many="Your business",
        icon="house",
        title=("name",),
        body=ASKED,
        place=_business,
        heading=_business_name,
    ),
    Kind(
        record=Person,
        one="Person",
        many="People",
        icon="users",
        title=("name",),
        body=("role", "email", "skills"),
        place=_person,
    ),
    Kind(
        record=Department,
        one="Department",
        many="Departments",
        icon="network",
        title=("name",),
        place=_department,
    ),
    Kind(
        record=Dismissal,
        one="Warning you switched off",
        many="Warnings you switched off",
        icon="triangle-alert",
        title=("check_key",),
        body=("note",),
        place=_dismissal,
        shown=_title_of_check,
        labels={"note": "Note"},
    ),
)

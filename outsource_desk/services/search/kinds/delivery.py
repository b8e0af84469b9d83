"""What happens after the signature: milestones, payments, hours, reviews."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.kinds import ContractState, Stage
from outsource_desk.domain.place import Place
from outsource_desk.records.delivery import CheckItem, Milestone, OwnTime, Payment, Rework
from outsource_desk.records.review import Promise, Review
from outsource_desk.services.contract.findings import MILESTONES
from outsource_desk.services.deliver.payment_words import KIND_WORDS
from outsource_desk.services.review.review_words import KIND_TITLES
from outsource_desk.services.search.kind import Found, Kind, contract_of, task_of, vendor_of
from outsource_desk.services.search.kinds.contracts import contract_place

if TYPE_CHECKING:
    from outsource_desk.base.text import Words

CHECK, PROMISE, REWORK, OWN_TIME = "check", "promise", "rework", "own_time"  # in `Place.field`


def delivered_place(found: Found, field: str | None = None) -> Place:
    """Return where a milestone stands: among the deliveries, before that in the contract."""
    contract, milestone = found.of("contract"), found.of("milestone")
    if contract["state"] in (ContractState.SIGNED, ContractState.ENDED):
        return Place("tasks", contract["task_id"], Stage.DELIVER.value, milestone["id"], field)
    return contract_place(found, MILESTONES, milestone["id"])


def _milestone(found: Found, _column: str) -> Place:
    return delivered_place(found)


def _check(found: Found, _column: str) -> Place:
    return delivered_place(found, f"{CHECK}:{found['id']}")


def _rework(found: Found, _column: str) -> Place:
    return delivered_place(found, REWORK)


def payment_place(found: Found, _column: str = "") -> Place:
    return Place("payments", item_id=found["id"])


def _review(found: Found, _column: str) -> Place:
    task_id = found.of("contract")["task_id"]
    return Place("tasks", task_id, Stage.REVIEW.value, found.of("review")["id"])


def _promise(found: Found, _column: str) -> Place:
    place = _review(found, "")
    return Place(place.page, place.task_id, place.stage, place.item_id, f"{PROMISE}:{found['id']}")


def _own_time(found: Found, _column: str) -> Place:
    task_id = found.of("contract")["task_id"]
    return Place("tasks", task_id, Stage.REVIEW.value, found["id"], OWN_TIME)


def _payment_name(found: Found, _column: str, words: Words) -> str:
    money = words.money(found["amount_minor"], found.of("contract")["currency"])
    return f"{KIND_WORDS[found['kind']]} of {money} on {words.day(found['paid_on'])}"


def _review_name(found: Found, _column: str, words: Words) -> str:
    return f"{KIND_TITLES[found['kind']]} of {words.day(found['held_on'])}"


def _hours_name(found: Found, _column: str, words: Words) -> str:
    return f"{words.hours(found['minutes'])} on {words.day(found['spent_on'])}"


def _rework_name(found: Found, _column: str, words: Words) -> str:
    return f"Rework asked for on {words.day(found['asked_on'])}"


def _milestone_around(found: Found) -> tuple[str, ...]:
    return (*contract_of(found), found.of("milestone")["title"])


def _paid_to(found: Found) -> tuple[str, ...]:
    return (*vendor_of(found), *task_of(found))


KINDS = (
    Kind(
        record=Milestone,
        one="Milestone",
        many="Milestones",
        icon="flag",
        title=("title",),
        body=("deliverable",),
        place=_milestone,
        around=contract_of,
    ),
    Kind(
        record=CheckItem,
        one="Acceptance criterion",
        many="Acceptance criteria",
        icon="circle-check",
        title=("text",),
        place=_check,
        around=_milestone_around,
    ),
    Kind(
        record=Rework,
        one="Rework",
        many="Rework",
        icon="wrench",
        body=("reason",),
        place=_rework,
        heading=_rework_name,
        around=_milestone_around,
    ),
    Kind(
        record=Payment,
        one="Payment",
        many="Payments",
        icon="banknote",
        body=("invoice", "method", "note"),
        place=payment_place,
        heading=_payment_name,
        around=_paid_to,
    ),
    Kind(
        record=OwnTime,
        one="Own hours",
        many="Own hours",
        icon="clock",
        body=("note",),
        place=_own_time,
        heading=_hours_name,
        around=task_of,
    ),
    Kind(
        record=Review,
        one="Review",
        many="Reviews",
        icon="clipboard-check",
        body=("note",),
        place=_review,
        heading=_review_name,
        around=contract_of,
    ),
    Kind(
        record=Promise,
        one="Promise",
        many="Promises",
        icon="handshake",
        title=("text",),
        place=_promise,
        around=contract_of,
    ),
)

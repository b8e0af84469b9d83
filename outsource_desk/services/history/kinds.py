"""What the history calls things: each kind of record and its fields, in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from sqlmodel import SQLModel

from outsource_desk.records.tables import METADATA

if TYPE_CHECKING:
    from collections.abc import Mapping

    import sqlalchemy as sa


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of record: what one is called, and several; `name` tells which one it is.

    A name may hold fields in braces: a link stands for the name of what it leads to.
    """

    one: str
    many: str
    name: str
    in_bin: bool = True  # whether an owner would look for it there


KINDS: Final[Mapping[str, Kind]] = {
    "task": Kind("task", "tasks", "{title}"),
    "scan": Kind("scan", "scans", "{begun_on}", in_bin=False),
    "scan_skip": Kind("task passed over", "tasks passed over", "{starter}", in_bin=False),
    "vendor": Kind("vendor", "vendors", "{name}"),
    "contact": Kind("contact", "contacts", "{name}"),
    "person": Kind("person", "people", "{name}"),
    "department": Kind("department", "departments", "{name}"),
    "hour_cost": Kind("sum of an hour", "sums of an hour", "{person_id}", in_bin=False),
    "business": Kind("business", "businesses", "{name}", in_bin=False),
    "brief": Kind("request", "requests", "{task_id}"),
    "request": Kind(
        "released request", "released requests", "{number}, version {version}", in_bin=False
    ),
    "addendum": Kind("addendum", "addenda", "{request_id}, {number}", in_bin=False),
    "request_question": Kind("question", "questions", "{question}"),
    "request_sending": Kind("line of the send log", "lines of the send log", "{vendor_id}"),
    "deliverable": Kind("deliverable", "deliverables", "{title}"),
    "input": Kind("input", "inputs", "{title}"),
    "kpi": Kind("measured number", "measured numbers", "{name}"),
    "interface": Kind("contact point", "contact points", "{ours}"),
    "glossary_word": Kind("word of a brief", "words of briefs", "{word}"),
    "criterion": Kind("criterion", "criteria", "{name}"),
    "bid": Kind("bid", "bids", "{vendor_id}"),
    "bid_answer": Kind("answer", "answers", "{bid_id}: {criterion_id}", in_bin=False),
    "bid_line": Kind("line of prices", "lines of prices", "{bid_id}: {title}", in_bin=False),
    "reply": Kind("form of a vendor", "forms of vendors", "{bid_id}: {file_name}", in_bin=False),
    "reply_answer": Kind("answer in a form", "answers in forms", "{question}", in_bin=False),
    "award": Kind("chosen vendor", "chosen vendors", "{bid_id}", in_bin=False),
    "contract": Kind("contract", "contracts", "{number}"),
    "clause_value": Kind(
        "contract entry", "contract entries", "{contract_id}: {clause}", in_bin=False
    ),
    "extra_clause": Kind("clause", "clauses", "{title}"),
    "term": Kind("explained word", "explained words", "{word}"),
    "contract_version": Kind("finished version", "finished versions", "{contract_id}, {number}"),
    "milestone": Kind("milestone", "milestones", "{title}"),
    "check_item": Kind("acceptance criterion", "acceptance criteria", "{text}", in_bin=False),
    "rework": Kind("rework", "reworks", "{reason}"),
    "payment": Kind("payment", "payments", "{amount_minor}, {paid_on}"),
    "review": Kind("review", "reviews", "{held_on}"),
    "promise": Kind("promise", "promises", "{text}"),
    "own_time": Kind("own time", "entries of own time", "{spent_on}"),
    "sheet": Kind("instruction sheet", "instruction sheets", "{title}"),
    "sheet_step": Kind("step", "steps", "{text}"),
    "task_sheet": Kind(
        "sheet for vendors", "sheets for vendors", "{task_id}: {sheet_id}", in_bin=False
    ),
    "attachment": Kind("file", "files", "{name}"),
    "dismissal": Kind("warning put aside", "warnings put aside", "{check_key}", in_bin=False),
}
# Not for the owner's eyes, or told by something else already.
HIDDEN: Final = frozenset(
    {
        *("id", "uid", "sha256", "pdf_sha256", "form_sha256", "form", "criteria", "step"),
        *("starter", "media_type", "is_sample", "check_key", "item_id"),
    }
)
# Words for fields whose draft has no title, for every kind or for one.
FIELDS: Final[Mapping[str, str]] = {
    "accepted_on": "Accepted",
    "also_health": "Sees health data too",
    "also_payment": "Sees payment data too",
    "also_personal": "Sees personal data too",
    "added_at": "Added",
    "addendum_id": "Told in",
    "answers_by": "Answers to all by",
    "asked_on": "Asked",
    "bank_bp": "Bank and currency, of the fee",
    "baseline_on": "Day that was signed",
    "begun_on": "Begun",
    "bid_id": "Bid",
    "bids_due_on": "Last day for bids",
    "budget_minor": "Budget",
    "changed_on": "Last changed",
    "change_bp": "Small changes, of the fee",
    "chosen_on": "Chosen",
    "clause": "Clause",
    "contract_id": "Contract",
    "core": "Core of the business",
    "created_on": "Added",
    "credits_minor": "Expected credits",
    "criterion_id": "Criterion",
    "customers": "Contact with customers",
    "data_class": "Data that the vendor sees",
    "deadline_at": "Bids by",
    "decide_by": "Decision by",
    "decided_on": "Decided",
    "decision": "Decision",
    "delivered_on": "Delivered",
    "department_id": "Department",
    "direction": "Better when",
    "documented": "Written down how",
    "done": "Ticked",
    "due_on": "Due",
    "ended_on": "Ended",
    "ends_on": "End",
    "equipment": "Special equipment",
    "error_minor": "Cost of one error",
    "errors_per_month": "Errors a month",
    "expires_on": "Valid until",
    "file_name": "File",
    "fee_minor": "Expected fee a month",
    "fee_per_unit": "Fee falls with the work",
    "field": "Field",
    "finished_at": "Finished",
    "follows_id": "Version before",
    "forecast_on": "Expected by the vendor",
    "frequency": "How often",
    "goes_to_vendors": "Goes to vendors",
    "hire_minor": "Cost of hiring, a year",
    "hour_rate_minor": "Cost of one hour",
    "impact": "What happens when it goes wrong",
    "kept": "Kept",
    "kind": "Kind",
    "location": "Where the vendor works",
    "logo_id": "Logo",
    "looked_on": "Looked at in a scan",
    "materials_minor": "Materials a month",
    "measurable": "How to tell it is done well",
    "meetings": "How often you talk",
    "month_minor": "A month",
    "milestone_id": "Milestone",
    "minutes_per_month": "Time a month",
    "moved_days": "Days moved",
    "next_on": "Next review",
    "note": "Note",
    "number": "Number",
    "offsite": "Can be done elsewhere",
    "once_minor": "Once",
    "one_off_minor": "One-off cost",
    "oversight": "Somebody to supervise it",
    "oversight_id": "Who supervises",
    "oversight_minutes": "Oversight a month",
    "override": "Why against the advice",
    "owner_id": "Who looks after it",
    "pages": "Pages",
    "parallel_months": "Months side by side",
    "parity": "A vendor can do it as well",
    "payment_id": "Payment",
    "payment_pattern": "How the price is paid",
    "person_id": "Person",
    "picture_id": "Picture",
    "pilot_days": "Days of the trial",
    "pilot_kind": "Kind of trial",
    "position": "Place in the list",
    "price_basis": "What the price pays for",
    "price_line": "How it is priced",
    "price_rule": "How prices become points",
    "progress": "Progress",
    "proof": "Proof",
    "quality_floor": "Least quality",
    "questions_until": "Questions until",
    "rate": "Price of one",
    "read_at": "Read",
    "reason": "Reason to outsource",
    "received_on": "Received",
    "released_at": "Released",
    "remarks": "Warnings",
    "repetitive": "Simple and repetitive",
    "request_id": "Request",
    "reply_id": "Form",
    "rework_bp": "Rework, of the fee",
    "review_id": "Review",
    "reviewed_on": "Looked at",
    "rhythm": "How often",
    "scan_id": "Scan",
    "selection_minor": "Lawyer and visits",
    "selection_minutes": "Time to choose a vendor",
    "sent_on": "Sent",
    "sheet_id": "Instruction sheet",
    "signed_on": "Signed",
    "size": "Size",
    "source": "Where you heard of it",
    "spent_on": "Day",
    "stage": "Stage",
    "start_on": "Start",
    "starter": "Usual task",
    "starts_on": "Start",
    "state": "State",
    "strategy": "Part of the strategy",
    "switch_bp": "Chance of changing the vendor",
    "switch_minor": "Cost of changing the vendor",
    "task_id": "Task",
    "time_zone": "Time zone",
    "tools_minor": "Tools a month",
    "trade_off": "What gives way first",
    "transition_minutes": "Time to hand it over",
    "trial_ends_on": "End of the trial",
    "valid_until": "Valid until",
    "value": "Entry",
    "vendor_id": "Vendor",
    "version": "Version",
    "way": "How",
}


def field_title(table: str, name: str) -> str:
    """Return the owner's words for a field: the title of its draft, else of FIELDS."""
    known = _classes().get(table)
    field = known.model_fields.get(name) if known else None
    words = (field and field.title) or FIELDS.get(name)
    return words or name.replace("_", " ").capitalize()


def column(table: str, name: str) -> sa.Column[Any] | None:
    """Return a column of today's tables; None for one that is gone."""
    known = METADATA.tables.get(table)
    return None if known is None else known.columns.get(name)


def _classes() -> dict[str, type[SQLModel]]:
    mappers = SQLModel._sa_registry.mappers  # noqa: SLF001  the only way from a table's name to its class
    return {str(one.local_table.name): one.class_ for one in mappers}  # type: ignore[attr-defined]  # tables have names

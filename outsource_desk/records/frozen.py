"""What may not change any more, as triggers inside the data file: they stop every program.

The services refuse earlier and say more. What is allowed to pass: a record that is deleted with
all it belongs to, and undo, which puts back what was there (see THAWED).
"""

from dataclasses import dataclass
from typing import Literal

from outsource_desk.records import bid, brief, contract, delivery, request
from outsource_desk.records.sql import THAWED

Event = Literal["INSERT", "UPDATE", "DELETE"]

OPEN_TASK = "EXISTS (SELECT 1 FROM task WHERE id = OLD.task_id)"  # else it goes with its task
SENT = """(EXISTS (SELECT 1 FROM brief WHERE task_id IN ({ids}) AND sent_on IS NOT NULL)
    OR EXISTS (SELECT 1 FROM award WHERE task_id IN ({ids})))"""
RELEASED = """(EXISTS (SELECT 1 FROM brief WHERE task_id IN ({ids}) AND sent_on IS NOT NULL)
    AND EXISTS (SELECT 1 FROM request WHERE task_id IN ({ids})))"""
CHOSEN = "EXISTS (SELECT 1 FROM award WHERE task_id IN ({ids}))"
BID_CHOSEN = """EXISTS (SELECT 1 FROM bid JOIN award ON award.task_id = bid.task_id
    WHERE bid.id IN ({ids}))"""
REPLY_CHOSEN = """EXISTS (SELECT 1 FROM reply JOIN bid ON bid.id = reply.bid_id
    JOIN award ON award.task_id = bid.task_id WHERE reply.id IN ({ids}))"""
FIXED = "EXISTS (SELECT 1 FROM contract WHERE id IN ({ids}) AND state <> 'draft')"
CLOSED = "EXISTS (SELECT 1 FROM contract WHERE id IN ({ids}) AND state IN ('finished', 'ended'))"
CHECKED = """EXISTS (SELECT 1 FROM milestone JOIN contract ON contract.id = milestone.contract_id
    WHERE milestone.id IN ({ids})
    AND (milestone.state = 'accepted' OR contract.state IN ('finished', 'ended')))"""


@dataclass(frozen=True, slots=True)
class FrozenPart:
    """Rows that are fixed as long as `owner`, asked about `key`, says so."""

    table: str
    key: str  # the column that tells whose row it is
    owner: str  # SQL with {ids}
    why: str  # the word after "frozen: ", see store/constraints.py
    columns: tuple[str, ...]
    second: str = ""  # the name of another rule for the same table

    @property
    def name(self) -> str:
        return f"{self.table} {self.second}".strip()


def fields(draft: type, *more: str) -> tuple[str, ...]:
    """Return the columns a person fills in, and `more`."""
    return (*draft.model_fields, *more)  # type: ignore[attr-defined]  # every draft has them


_LINE = ("number", "title", "asked", "quantity", "rate", "once_minor", "month_minor")
_REPLY = ("request", "version", "source", "file_name", "sha256", "read_at", "remarks")
PARTS = (
    FrozenPart("deliverable", "task_id", SENT, "request", fields(brief.DeliverableDraft)),
    FrozenPart("input", "task_id", SENT, "request", fields(brief.InputDraft)),
    FrozenPart("kpi", "task_id", SENT, "request", fields(brief.KpiDraft)),
    FrozenPart("interface", "task_id", SENT, "request", fields(brief.InterfaceDraft)),
    FrozenPart("glossary_word", "task_id", SENT, "request", fields(brief.GlossaryWordDraft)),
    FrozenPart("task_sheet", "task_id", SENT, "request", ("sheet_id",)),
    FrozenPart("criterion", "task_id", CHOSEN, "award", fields(brief.CriterionDraft)),
    FrozenPart("criterion", "task_id", RELEASED, "request", fields(brief.CriterionDraft), "told"),
    FrozenPart("bid", "task_id", CHOSEN, "award", fields(bid.BidDraft, "vendor_id", "state")),
    FrozenPart(
        "bid_answer", "bid_id", BID_CHOSEN, "award", fields(bid.BidAnswerDraft, "criterion_id")
    ),
    FrozenPart("bid_line", "bid_id", BID_CHOSEN, "award", _LINE),
    FrozenPart("reply", "bid_id", BID_CHOSEN, "award", _REPLY),
    FrozenPart("reply_answer", "reply_id", REPLY_CHOSEN, "award", ("field", "question", "answer")),
    FrozenPart("clause_value", "contract_id", FIXED, "contract", ("clause", "field", "value")),
    FrozenPart("extra_clause", "contract_id", FIXED, "contract", fields(contract.ExtraClauseDraft)),
    FrozenPart("term", "contract_id", FIXED, "contract", fields(contract.TermDraft)),
    FrozenPart("milestone", "contract_id", CLOSED, "contract", fields(delivery.MilestoneDraft)),
    FrozenPart("check_item", "milestone_id", CHECKED, "accepted", ("text", "done")),
)


def _trigger(name: str, event: Event, why: str, *conditions: str) -> str:
    table = name.partition(" ")[0]
    met = "\n    AND ".join(f"({condition})" for condition in conditions)
    return f"""CREATE TRIGGER "frozen_{name.replace(" ", "_")}_{event.lower()}"
    BEFORE {event} ON "{table}" WHEN {met}
    AND NOT EXISTS (SELECT 1 FROM file_fact WHERE key = '{THAWED}')
BEGIN SELECT RAISE(ABORT, 'frozen: {why}'); END"""  # noqa: S608  our own words only


def _differs(columns: tuple[str, ...], *cut: str) -> str:
    """Say in SQL that a row really changes; a link in `cut` may be emptied (ON DELETE SET NULL)."""
    changed = [f'OLD."{name}" IS NOT NEW."{name}"' for name in columns]
    moved = [f'(OLD."{name}" IS NOT NEW."{name}" AND NEW."{name}" IS NOT NULL)' for name in cut]
    return " OR ".join([*changed, *moved])


def _of(part: FrozenPart) -> list[str]:
    def says(*sides: str) -> str:
        return part.owner.format(ids=", ".join(f"{side}.{part.key}" for side in sides))

    whole = [OPEN_TASK] if part.key == "task_id" else []
    return [
        _trigger(part.name, "INSERT", part.why, says("NEW")),
        _trigger(
            part.name,
            "UPDATE",
            part.why,
            _differs((*part.columns, part.key)),
            says("OLD", "NEW"),
        ),
        _trigger(part.name, "DELETE", part.why, *whole, says("OLD")),
    ]


_CONTRACT = fields(contract.ContractDraft, "task_id", "vendor_id", "number")
_REQUEST = fields(
    request.RequestDraft,
    "task_id",
    "number",
    "version",
    "released_at",
    "deadline_at",
    "pages",
    "time_zone",
    "pdf_sha256",
    "form_sha256",
    "form",
    "criteria",
)
_ADDENDUM = fields(
    request.AddendumDraft,
    "request_id",
    "number",
    "released_at",
    "deadline_at",
    "moved_days",
    "pages",
    "pdf_sha256",
)
_HAS_REQUEST = "EXISTS (SELECT 1 FROM request WHERE id = OLD.request_id)"
_OLD_TASK = "OLD.task_id"
_TASK_SIGNED = "EXISTS (SELECT 1 FROM contract WHERE task_id = OLD.id AND state = 'signed')"
_AWARD_SIGNED = """EXISTS (SELECT 1 FROM contract WHERE task_id = OLD.task_id
    AND signed_on IS NOT NULL)"""
_BASELINE_SIGNED = """EXISTS (SELECT 1 FROM contract WHERE id = OLD.contract_id
    AND state IN ('signed', 'ended'))"""
_HAS_CONTRACT = "EXISTS (SELECT 1 FROM contract WHERE id = OLD.contract_id)"
_ACCEPTED = "OLD.state = 'accepted'"
_FILE = ("name", "version", "media_type", "size", "sha256", "added_at")
_FORMER = "(SELECT {column} FROM attachment WHERE id = NEW.follows_id)"
_SIGNED_COPY = """OLD.kind = 'signed_copy' AND EXISTS (SELECT 1 FROM contract
    WHERE id = OLD.contract_id AND state IN ('signed', 'ended'))"""

OWNERS = (
    _trigger("task", "DELETE", "contract", _TASK_SIGNED),
    _trigger(
        "brief",
        "UPDATE",
        "request",
        SENT.format(ids=_OLD_TASK),
        _differs(fields(brief.BriefDraft, "task_id", "price_rule", "price_basis"), "oversight_id")
        + " OR (OLD.sent_on IS NOT NEW.sent_on AND NEW.sent_on IS NOT NULL"
        " AND OLD.sent_on IS NOT NULL)",
    ),
    _trigger("brief", "DELETE", "request", OPEN_TASK, SENT.format(ids=_OLD_TASK)),
    _trigger(
        "award",
        "UPDATE",
        "award",
        _differs(fields(bid.AwardDraft, "task_id", "bid_id", "chosen_on")),
    ),
    _trigger("award", "DELETE", "contract", OPEN_TASK, _AWARD_SIGNED),
    _trigger(
        "contract",
        "UPDATE",
        "contract",
        "OLD.state <> 'draft'",
        _differs(_CONTRACT, "bid_id"),
    ),
    _trigger(
        "contract signed",
        "UPDATE",
        "contract",
        "OLD.state IN ('signed', 'ended')",
        "OLD.signed_on IS NOT NEW.signed_on OR NEW.state NOT IN ('signed', 'ended')",
    ),
    _trigger("contract", "DELETE", "contract", "OLD.state <> 'draft'", OPEN_TASK),
    _trigger(
        "contract_version",
        "UPDATE",
        "contract",
        _differs(("contract_id", "number", "finished_at", "sha256", "pages")),
    ),
    _trigger("contract_version", "DELETE", "contract", _HAS_CONTRACT),
    _trigger(
        "milestone accepted",
        "UPDATE",
        "accepted",
        _ACCEPTED,
        _differs(fields(delivery.MilestoneDraft, "state", "delivered_on", "accepted_on")),
    ),
    _trigger("milestone accepted", "DELETE", "accepted", _ACCEPTED, _HAS_CONTRACT),
    _trigger(
        "milestone baseline",
        "UPDATE",
        "contract",
        "OLD.baseline_on IS NOT NULL AND OLD.baseline_on IS NOT NEW.baseline_on",
        _BASELINE_SIGNED,
    ),
    _trigger("request", "UPDATE", "request", _differs(_REQUEST)),
    _trigger("request", "DELETE", "request", OPEN_TASK),
    _trigger("addendum", "UPDATE", "request", _differs(_ADDENDUM)),
    _trigger("addendum", "DELETE", "request", _HAS_REQUEST),
    _trigger(
        "request_question",
        "UPDATE",
        "request",
        "OLD.addendum_id IS NOT NULL",
        _differs(fields(request.QuestionDraft, "task_id"), "addendum_id", "vendor_id"),
    ),
    _trigger(
        "attachment sent",
        "INSERT",
        "request",
        f"1 IN (NEW.goes_to_vendors, {_FORMER.format(column='goes_to_vendors')})",
        SENT.format(ids=f"NEW.task_id, {_FORMER.format(column='task_id')}"),
    ),
    _trigger(
        "attachment sent",
        "UPDATE",
        "request",
        "1 IN (OLD.goes_to_vendors, NEW.goes_to_vendors)",
        SENT.format(ids="OLD.task_id, NEW.task_id"),
        _differs((*_FILE, "goes_to_vendors", "task_id")),
    ),
    _trigger(
        "attachment sent",
        "DELETE",
        "request",
        "OLD.goes_to_vendors = 1",
        OPEN_TASK,
        SENT.format(ids=_OLD_TASK),
    ),
    _trigger(
        "attachment signed",
        "UPDATE",
        "contract",
        _SIGNED_COPY,
        _differs((*_FILE, "kind", "contract_id")),
    ),
    _trigger("attachment signed", "DELETE", "contract", _SIGNED_COPY),
)
TRIGGERS = (*(sql for part in PARTS for sql in _of(part)), *OWNERS)

"""A returned form becomes a bid: vendor, prices, answers and the file itself in one step (R38)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from sqlmodel import select

from outsource_desk.base.errors import UserError
from outsource_desk.base.text import decimals_of
from outsource_desk.domain.kinds import AttachmentKind, BidState, CriterionKind, Proof
from outsource_desk.domain.money import round_half_up
from outsource_desk.domain.reply.offer import offered_lines
from outsource_desk.domain.request.bid_fields import (
    NO,
    YES,
    criterion_field,
    must_field,
    must_proof_field,
)
from outsource_desk.domain.request.bid_questions import asked_anyway
from outsource_desk.records.attachment import AttachmentDraft
from outsource_desk.records.bid import Bid, BidAnswer, BidLine, Reply, ReplyAnswer
from outsource_desk.records.brief import Criterion
from outsource_desk.records.draft import read_draft
from outsource_desk.records.sql import LINE
from outsource_desk.records.vendor import Vendor, VendorDraft
from outsource_desk.services.attachments.changes import store_file
from outsource_desk.services.compare.bids import move_on
from outsource_desk.services.compare.vendor_names import vendor_called
from outsource_desk.services.locks.award_lock import refuse_if_chosen
from outsource_desk.services.reply.replies import refuse_known_file
from outsource_desk.services.reply.vendor_card import put_on_card, storable

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from datetime import datetime
    from decimal import Decimal

    from outsource_desk.domain.reply.flags import Flag
    from outsource_desk.domain.reply.offer import OfferedLine, Value
    from outsource_desk.records.bid import BidDraft
    from outsource_desk.services.attachments.intake import TakenIn
    from outsource_desk.services.reply.replies import Preview
    from outsource_desk.store.session import Session
    from outsource_desk.store.store import Store

CHANGED: Final = "“{name}” changed after it was read, so nothing was taken over. Add it again."


@dataclass(frozen=True, slots=True)
class Confirmed:
    """What the owner made of a preview."""

    vendor: int | str  # a name: a new vendor
    draft: BidDraft
    values: Mapping[str, Value]  # of all fields, as confirmed or corrected
    flags: Sequence[Flag] = ()  # what was warned of; kept beside the reply
    taken: Collection[str] = ()  # of the differences with the card: where the form is right


def add_bid_from_file(
    store: Store, shown: Preview, confirmed: Confirmed, taken: TakenIn, now: datetime
) -> int:
    """Record the bid with everything in the form, and return its id.

    What the form says about the vendor fills the card, unless the card says something else.

    A bid that this vendor has already gets the new prices, dates and answers; its file stays.
    Raises: UserError when the file was taken in before, changed since it was shown, or once a
        vendor is chosen.
    """
    vendor = confirmed.vendor
    with store.change() as session:
        name = vendor if isinstance(vendor, str) else session.need(Vendor, vendor).name
        session.label = f"Add the bid of “{name}” from a file"
        return put_bid(session, shown, confirmed, taken, now)


def put_bid(
    session: Session, shown: Preview, confirmed: Confirmed, taken: TakenIn, now: datetime
) -> int:
    """Record a bid in a change that has begun. Raises: as add_bid_from_file."""
    if taken.sha256 != shown.raw.sha256:
        raise UserError(CHANGED.format(name=shown.file_name))
    refuse_if_chosen(session, shown.asked.task_id)
    refuse_known_file(session, taken.sha256)
    vendor = confirmed.vendor
    vendor_id = vendor if isinstance(vendor, int) else _new_vendor(session, vendor)
    put_on_card(session, vendor_id, shown.text, confirmed.taken)
    bid = _bid(session, shown.asked.task_id, vendor_id, confirmed.draft)
    bid_id = bid.id or 0
    _put_lines(session, bid_id, shown, confirmed)
    _put_criteria(session, bid_id, shown)
    _put_reply(session, bid_id, shown, confirmed)
    draft = AttachmentDraft(name=taken.name, kind=AttachmentKind.BID)
    store_file(session, taken, draft, now, {"bid_id": bid_id})
    move_on(session, shown.asked.task_id)
    return bid_id


def in_minor(amount: Decimal, currency: str) -> int:
    """Return an amount in minor units, rounded half up."""
    return round_half_up(amount * 10 ** decimals_of(currency))


def _new_vendor(session: Session, name: str) -> int:
    draft = read_draft(VendorDraft, name=name)
    if vendor_called(session, draft.name) is not None:
        raise UserError(
            f"There is a vendor called {draft.name} already. Nothing was changed; choose that"
            " vendor in the list."
        )
    return session.keep(Vendor(**draft.model_dump()))


def _bid(session: Session, task_id: int, vendor_id: int, draft: BidDraft) -> Bid:
    query = select(Bid).where(Bid.task_id == task_id, Bid.vendor_id == vendor_id)
    bid = session.exec(query).first() or Bid(task_id=task_id, vendor_id=vendor_id)
    bid.sqlmodel_update(draft.model_dump())
    bid.state = BidState.RECEIVED
    session.add(bid)
    session.flush()
    return bid


def _put_lines(session: Session, bid_id: int, shown: Preview, confirmed: Confirmed) -> None:
    for former in session.exec(select(BidLine).where(BidLine.bid_id == bid_id)):
        session.delete(former)
    session.flush()
    for line in offered_lines(shown.asked.form.lines, confirmed.values):
        session.add(_line(bid_id, line, confirmed.draft.currency))


def _line(bid_id: int, line: OfferedLine, currency: str) -> BidLine:
    def minor(amount: Decimal | None) -> int | None:
        return None if amount is None else in_minor(amount, currency)

    return BidLine(
        bid_id=bid_id,
        number=line.number,
        title=line.title,
        asked=line.asked,
        quantity="" if line.quantity is None else f"{line.quantity:f}",
        rate="" if line.rate is None else f"{line.rate:f}",
        once_minor=minor(line.once),
        month_minor=minor(line.month),
    )


def _put_criteria(session: Session, bid_id: int, shown: Preview) -> None:
    """Write the answers into the grid; one that changed has to be judged again."""
    query = select(Criterion).where(Criterion.task_id == shown.asked.task_id)
    for criterion in session.exec(query).all():
        text = _told(shown, criterion)
        if not text:
            continue
        of_both = (BidAnswer.bid_id == bid_id, BidAnswer.criterion_id == criterion.id)
        answer = session.exec(select(BidAnswer).where(*of_both)).first()
        if answer is not None and answer.answer == text:
            continue
        answer = answer or BidAnswer(bid_id=bid_id, criterion_id=criterion.id or 0)
        answer.answer, answer.points = text, None
        answer.proof = _proof(shown, criterion)
        session.add(answer)


def _told(shown: Preview, criterion: Criterion) -> str:
    """Return a few words for the grid; the whole answer stands in the reply."""
    number = criterion.id or 0
    if criterion.kind != CriterionKind.MUST:
        said = shown.text(criterion_field(number))
        return _short(said or _joined(shown, asked_anyway(criterion.name)))
    return _short(_joined(shown, (must_field(number), must_proof_field(number))))


def _joined(shown: Preview, names: Iterable[str]) -> str:
    return ". ".join(text.strip(". ") for name in names if (text := shown.text(name)))


def _proof(shown: Preview, criterion: Criterion) -> Proof | None:
    """A vendor can promise, or say no; only the owner can call it proven."""
    return {YES: Proof.PROMISED, NO: Proof.MISSING}.get(shown.text(must_field(criterion.id or 0)))


def _short(text: str) -> str:
    line = " ".join(storable(text).split())
    return line if len(line) <= LINE else f"{line[: LINE - 1].rstrip()}…"


def _put_reply(session: Session, bid_id: int, shown: Preview, confirmed: Confirmed) -> None:
    reply = Reply(
        bid_id=bid_id,
        request=shown.asked.number,
        version=shown.asked.version,
        source=shown.raw.kind,
        file_name=storable(shown.file_name),
        sha256=shown.raw.sha256,
        read_at=shown.now,
        remarks="\n".join(flag.sentence for flag in confirmed.flags),
    )
    reply_id = session.keep(reply)
    for position, value in enumerate(shown.values):
        session.add(
            ReplyAnswer(
                reply_id=reply_id,
                position=position,
                field=value.name,
                question=value.label,
                answer=storable(value.wrote),
            )
        )

"""A form that came back, as it is shown in pictures and looked at by the audit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.reply.raw_reply import RawReply, ReplyKind
from outsource_desk.domain.request.bid_fields import TICKED, BidField, LineField, line_field
from outsource_desk.services.vendor_view.bid_form import bid_form

if TYPE_CHECKING:
    from outsource_desk.store.store import Store

VALUES = {
    BidField.VENDOR_NAME: "Northwind Payroll Sp. z o.o.",
    BidField.CONTACT_NAME: "Zofia Wójcik",
    BidField.CONTACT_EMAIL: "zofia@northwind-payroll.example",
    BidField.VENDOR_COUNTRY: "Poland",
    BidField.CURRENCY: "PLN",
    BidField.TOTAL_ONCE: "4.800",
    BidField.TOTAL_MONTH: "1.950 zł",
    BidField.VALID_UNTIL: "03/04/2027",
    BidField.START_ON: "as soon as possible",
    BidField.APPROACH: (
        "We begin with one month side by side with your present way and compare every payslip."
        " Only then do we take over. Your accountant has one person to call, in English or German."
    ),
    BidField.TEAM: "Two payroll clerks with twelve years of German payroll, one stands in.",
    BidField.SIGNER_NAME: "Zofia Wójcik",
    BidField.SIGNED: TICKED,
    line_field(1, LineField.QUANTITY): "14",
    line_field(1, LineField.RATE): "1.250",
}


def example_reply(store: Store, task_id: int) -> RawReply:
    """Return a reply with a little of everything that the owner may have to look at."""
    names = bid_form(store, task_id).names()
    return RawReply(
        kind=ReplyKind.PDF, values={str(name): text for name, text in VALUES.items()}, names=names
    )

"""Forms that vendors send back, as the reader would hand them on; no file is read here."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from outsource_desk.domain.reply.form_identity import FormIdentity
from outsource_desk.domain.reply.raw_reply import RawReply, ReplyKind
from outsource_desk.domain.request.bid_fields import TICKED
from outsource_desk.domain.request.form_record import form_to_json
from outsource_desk.records.request import Request
from outsource_desk.services.attachments.intake import take_in_bytes
from outsource_desk.services.reply.replies import preview
from outsource_desk.services.vendor_view.bid_form import bid_form, form_key

if TYPE_CHECKING:
    from outsource_desk.domain.request.bid_form import BidForm
    from outsource_desk.services.attachments.intake import TakenIn
    from outsource_desk.services.reply.replies import Preview
    from outsource_desk.store.store import Store

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
DEADLINE = datetime(2026, 11, 30, 17, 0, tzinfo=UTC)
NUMBER = "RFP-2026-004"
BYTES = b"%PDF-1.7 what the vendor sent"
ANSWERS = {
    "vendor_name": "Łódź Payroll Sp. z o.o.",
    "vendor_address": "ul. Piotrkowska 5\n90-001 Łódź",
    "vendor_country": "Poland",
    "contact_name": "Zofia Wójcik",
    "contact_email": "zofia@lodz-payroll.example",
    "contact_phone": "+48 42 555 01 70",
    "currency": "EUR",
    "total_once": "1.200,00",
    "valid_until": "31.01.2027",
    "start_on": "2026-12-15",
    "approach": "We begin with a test month (parallel run) – C:\\payroll\\…",
    "line_1_quantity": "3",
    "line_1_rate": "400,00",
    "line_1_once": "1.200",
    "signer_name": "Zofia Wójcik",
    "signed_on": "2026-11-20",
    "signed": TICKED,
}


def released(
    store: Store, task_id: int, version: int = 1, deadline: datetime = DEADLINE
) -> BidForm:
    """Write down that a version of the request went out, and return its form."""
    form = bid_form(store, task_id, request=NUMBER, version=version)
    sha256 = store.documents.put(b"%PDF the request")
    with store.change("Release") as session:
        session.add(
            Request(
                task_id=task_id,
                number=NUMBER,
                version=version,
                released_at=NOW,
                deadline_at=deadline,
                time_zone="UTC",
                pages=9,
                pdf_sha256=sha256,
                form=form_to_json(form),
                criteria="[]",
            )
        )
    return form


def returned(
    store: Store, form: BidForm, values: dict[str, str] | None = None, **differs: object
) -> RawReply:
    """Return a form filled in with ANSWERS and `values`; "" takes an answer out."""
    filled = {name: text for name, text in (ANSWERS | (values or {})).items() if text}
    usual: dict[str, object] = {
        "kind": ReplyKind.PDF,
        "mark": FormIdentity.of(form.request, form.version, form.names()).mark(form_key(store)),
        "values": filled,
        "names": form.names(),
        "sha256": hashlib.sha256(BYTES).hexdigest(),
        "size": len(BYTES),
    }
    return RawReply(**(usual | differs))  # type: ignore[arg-type]  # a test may say anything


def shown(store: Store, task_id: int, raw: RawReply) -> tuple[Preview, TakenIn]:
    """Return what the owner looks at, with the file in the data file."""
    return preview(store, raw, "bid.pdf", NOW, task_id), take_in_bytes(store, "bid.pdf", BYTES)

"""A bid form, and hard answers to it: what programs that nobody here wrote have to keep."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pypdf

from outsource_desk.base.text import Words
from outsource_desk.domain.reply.form_identity import FormIdentity
from outsource_desk.domain.request.bid_fields import (
    BidField,
    criterion_field,
    must_field,
    must_proof_field,
)
from outsource_desk.domain.request.bid_questions import AskedCriterion, Wanted, form_of
from outsource_desk.reports.build import lay_out
from outsource_desk.reports.document import Printout
from outsource_desk.reports.paper import A4, CONTRACT_MARGINS, Paper
from outsource_desk.reports.request.bid_form import form_story

if TYPE_CHECKING:
    from pathlib import Path

    from outsource_desk.domain.reply.raw_reply import RawReply
    from outsource_desk.domain.request.bid_form import BidForm

KEY = b"a key of this data file"
LONG = "Ten words that say one thing and then say it again. " * 96 + "End."
FORM = form_of(
    Wanted(
        request="RFP-2026-004",
        version=2,
        title="Bookkeeping & payroll of Żółty Młyn",
        lines=(("Monthly bookkeeping", "12 months"), ("=SUM(A1) <b>Payroll</b> & more", "")),
        currencies=("EUR", "PLN", "INR", "USD"),
        criteria=(
            AskedCriterion(11, "Experience", "Three firms of our size"),
            AskedCriterion(12, "Ελληνικά ₹", ""),
        ),
        must_haves=(AskedCriterion(21, "Proof of data security", "Such as ISO 27002"),),
        with_data=True,
    )
)
ANSWERS = {
    BidField.VENDOR_NAME: "Zażółć Łódź sp. z o.o.",
    BidField.CONTACT_NAME: "Νίκος Παπαδόπουλος",
    BidField.VENDOR_ADDRESS: "ул. Тверская 7, Москва",
    BidField.VENDOR_COUNTRY: "中国 / 日本",
    BidField.CONTACT_EMAIL: "nikos@example.com",
    BidField.CONTACT_PHONE: "+30 (210) 555-0100 \\ ext. 9",
    BidField.CURRENCY: "PLN",
    BidField.TAX: "Included",
    BidField.TOTAL_ONCE: "1 234,56 €",
    BidField.TOTAL_MONTH: "₹ 1,23,456.50",
    BidField.VALID_UNTIL: "31.01.2027",
    BidField.APPROACH: "First line (with brackets)\nSecond \\ line\n\nΤρίτη γραμμή",
    BidField.TEAM: "فريق من ثلاثة",
    BidField.SAMPLES: LONG,
    "line_1_rate": "99.95",
    "line_3_once": "0",
    criterion_field(11): "100 % – “yes”; <b>bold</b> & more",
    must_field(21): "Partly",
    must_proof_field(21): "ISO 27002, until 2028-06-30",
    BidField.SIGNED: "yes",
}


def mark_of(form: BidForm = FORM, key: bytes = KEY) -> str:
    return FormIdentity.of(form.request, form.version, form.names()).mark(key)


def form_pdf(form: BidForm = FORM, mark: str = "", sheet: Paper = A4) -> bytes:
    """Return the form as it is sent."""
    paper = sheet.with_margins(CONTRACT_MARGINS)
    flow = form_story(form, mark or mark_of(form), paper.text_width)
    printout = Printout(
        title="Request for bids",
        flow=flow,
        head=("Request for bids", form.request),
        foot="Żółty Młyn",
        author="Żółty Młyn",
        made_at=datetime(2026, 11, 2, tzinfo=UTC),
    )
    return lay_out(printout, paper, Words())


def steps(blank: Path) -> list[dict[str, Any]]:
    """Return what a person does: which field on which page gets what."""
    told = []
    for number, page in enumerate(pypdf.PdfReader(blank).pages, 1):
        at: dict[str, int] = {}
        for pointer in page.get("/Annots", ()):
            field = pointer.get_object()
            name = str(field["/T"] if "/T" in field else field["/Parent"]["/T"])
            if name in ANSWERS:
                step = {"name": name, "page": number, "value": ANSWERS[name], "kind": "text"}
                step["rect"] = [float(edge) for edge in field["/Rect"]]
                kind = field.get("/FT") or field["/Parent"]["/FT"]
                if "/T" not in field:
                    step["kind"] = "radio"
                    at[name] = at.get(name, -1) + 1
                    if f"/{ANSWERS[name]}" not in field["/AP"]["/N"]:
                        continue
                    step["at"] = at[name]
                elif kind == "/Btn":
                    step["kind"] = "tick"
                elif kind == "/Ch":
                    step["kind"] = "choice"
                    step["at"] = [str(option) for option in field["/Opt"]].index(ANSWERS[name])
                told.append(step)
    return told


def assert_all_there(reply: RawReply) -> None:
    """Every value is the one that was typed, no other is there, and the form is known as ours."""
    assert dict(reply.values) == ANSWERS
    assert set(reply.names) == set(FORM.names())
    assert reply.mark == mark_of()
    assert reply.noted == {}

"""The request on paper: what it says, what it must never say, and hostile words."""

from __future__ import annotations

import re
import shutil
import subprocess
import time

import pytest
from sqlmodel import select

from outsource_desk.base.text import Words
from outsource_desk.records.bid import Bid, BidAnswer
from outsource_desk.records.brief import Brief, Deliverable, DeliverableDraft, Kpi, KpiDraft
from outsource_desk.records.business import Business
from outsource_desk.records.task import Task
from outsource_desk.records.vendor import Vendor
from outsource_desk.reports.build import build_pdf
from outsource_desk.reports.document import DOCUMENTS, DocumentSubject
from outsource_desk.reports.paper import LETTER
from outsource_desk.services import items
from outsource_desk.services.brief import changes as brief_changes
from outsource_desk.services.request import addenda
from outsource_desk.services.request.requests import current_request
from outsource_desk.services.tasks.tasks import add_task, task_list
from outsource_desk.services.vendor_view import letter as request_letter
from tests.reports.reader import bookmarks, pages, reader, words
from tests.requesting import BRIGHTLINE, NOW, TODAY, ask, prepared, release, send
from tests.support.papers import paper_of

SPEECH = Words("en_GB")
KESTREL = 3  # a vendor in London
SECRET = "Zinnober"  # a word that stands nowhere else
BUDGET_MINOR, FEE_MINOR, RATE_MINOR = 73_919_301, 61_717, 4_713


def task_named(store, title):
    return next(row.id for row in task_list(store) if row.title == title)


def printed(store, task_id, today, paper=None):
    result = DOCUMENTS["request"].load(store, DocumentSubject(today=today, task_id=task_id))
    return paper_of("request", result, SPEECH, *([paper] if paper else []))


def test_it_says_what_is_asked(sample_store, today):
    """R19, R20, R22, R24, R26: deliverables, inputs, numbers, the person, rules and must-haves."""
    data = printed(sample_store, task_named(sample_store, "Payroll processing"), today)
    text = words(data)
    for said in (
        "Hartmann Ceramics",
        "Pay slips 6 a month",
        "Two working days after we send the hours",
        "List of hours worked",
        "at most 1 errors",
        "René Okafor answers your questions and decides, with 15 minutes a week for it.",
        "When not everything can be had, quality comes before speed and price.",
        "The work touches personal data. These rules hold:",
        "Data security. A certificate",
        "The lowest price gets 100 points.",
        "Please send your bid by 20 November 2026.",
    ):
        assert said in text, said


def test_it_has_the_usual_sections_as_bookmarks(sample_store, today):
    """R33, R110: the sections of a request in their order, page x of y, a title for the window."""
    data = printed(sample_store, task_named(sample_store, "Payroll processing"), today)
    found = [one.partition(". ")[2] for one in bookmarks(data) if re.match(r"\d+\. ", one)]
    wanted = [
        "About us",
        "Why we ask",
        "What belongs to the work",
        "What you deliver",
        "What you get from us",
        "How quality is measured",
        "Working together",
        "Data and customers",
        "Price and payment",
        "What the contract will say",
        "Your bid",
        "How we choose",
        "Days and rules",
    ]
    assert [one for one in found if one in wanted] == wanted
    assert "Bid form" in bookmarks(data)
    count = len(pages(data))
    for number, page in enumerate(pages(data), 1):
        assert f"Page {number} of {count}" in page
        assert "RFP-2026-" in page
    assert reader(data).metadata.title == "Request for bids: Payroll processing"


def test_the_deadline_stands_in_both_zones(sample_store, today):
    """R37: by the clock of the owner and by UTC, and with the days around it."""
    text = words(printed(sample_store, task_named(sample_store, "Bookkeeping"), today))
    assert "14 December 2026, 17:00 Berlin time (16:00 UTC)" in text
    for said in ("Last day for your questions", "Everybody has all answers", "stay valid until"):
        assert said in text


def test_a_draft_says_so_on_every_page(sample_store, today):
    """R35: only a released version is without the word."""
    data = printed(sample_store, task_named(sample_store, "Bookkeeping"), today)
    assert all("DRAFT" in page for page in pages(data))


def test_a_pack_with_its_form_is_fast(sample_store, today):
    """R110: half a second of the processor, the imports apart."""
    task_id = task_named(sample_store, "Bookkeeping")
    result = DOCUMENTS["request"].load(sample_store, DocumentSubject(today=today, task_id=task_id))
    build_pdf("request", result, SPEECH)
    spent = []
    for _ in range(3):
        begun = time.process_time()
        build_pdf("request", result, SPEECH)
        spent.append(time.process_time() - begun)
    assert min(spent) <= 0.5, spent


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not installed")
def test_qpdf_finds_nothing_wrong(sample_store, today, tmp_path):
    """R110: the pack, an addendum, a letter and the form to decline."""
    task_id = task_named(sample_store, "Bookkeeping")
    for key in ("request", "addendum", "cover_letter", "decline"):
        result = DOCUMENTS[key].load(sample_store, DocumentSubject(today=today, task_id=task_id))
        path = tmp_path / f"{key}.pdf"
        path.write_bytes(build_pdf(key, result, SPEECH))
        said = subprocess.run(["qpdf", "--check", path], capture_output=True, check=False)
        assert said.returncode == 0, said.stderr


def test_a_released_pack_is_no_draft_and_tells_what_is_new(sample_store):
    """R35, R36: no word DRAFT; from the second version on it begins with what is new."""
    task_id = task_named(sample_store, "Bookkeeping")
    assert "DRAFT" not in words(build_pdf("request", prepared(sample_store, task_id), SPEECH))
    release(sample_store, task_id)
    brief_changes.take_back(sample_store, task_id)
    pack = prepared(sample_store, task_id, changes="We work in English.")
    text = words(build_pdf("request", pack, SPEECH))
    assert "What is new in version 2 We work in English." in text
    assert "takes the place of version 1" in text


def test_an_addendum_tells_answers_without_who_asked(sample_store):
    """R36, R37: the answers, the new deadline in both zones, each day before and now."""
    task_id = task_named(sample_store, "Bookkeeping")
    release(sample_store, task_id)
    send(sample_store, BRIGHTLINE)
    ask(sample_store, "How many receipts?", "About 180.")
    ask(sample_store, "May we come?")
    now = addenda.prepare_addendum(sample_store, task_id, "Returns too.", 7, TODAY, NOW)
    text = words(build_pdf("addendum", now, SPEECH))
    for said in (
        "Addendum 1",
        "New deadline for all: 21 December 2026, 17:00 Berlin time (16:00 UTC)",
        "Returns too.",
        "How many receipts? Answer: About 180.",
        "14 December 2026, 17:00 Berlin time",
    ):
        assert said.casefold() in text.casefold(), said
    assert "Brightline" not in text
    assert "May we come" not in text


def test_a_letter_is_addressed_and_names_the_papers(sample_store):
    """R35, R37: the deadline by the vendor's clock, what is enclosed, and nothing for machines."""
    task_id = task_named(sample_store, "Bookkeeping")
    release(sample_store, task_id)
    found = current_request(sample_store, task_id)
    letter = request_letter.cover_letter(sample_store, task_id, KESTREL, TODAY)
    text = words(build_pdf("cover_letter", letter, SPEECH))
    assert "Dear Harriet Cole," in text
    assert "17:00 Berlin time (16:00 London time)" in text
    assert f"Request {found.name}, with the bid form ({found.pages} pages)" in text
    assert "We ask you for a bid for “Bookkeeping”." in text
    assert not re.search(r"[0-9a-f]{8}", text.replace(" ", ""))


@pytest.mark.parametrize("key", ["request", "cover_letter", "decline"])
def test_papers_for_vendors_carry_the_logo(sample_store, today, key):
    """R35: every one of them comes from the same firm."""
    task_id = task_named(sample_store, "Bookkeeping")
    subject = DocumentSubject(today=today, task_id=task_id, vendor_id=KESTREL)
    result = DOCUMENTS[key].load(sample_store, subject)
    assert len(reader(paper_of(key, result, SPEECH)).pages[0].images) == 1


def test_the_same_brief_gives_the_same_bytes(sample_store, today):
    """R32: nothing on paper depends on when it is printed."""
    task_id = task_named(sample_store, "Bookkeeping")
    asked = DocumentSubject(today=today, task_id=task_id)
    first, second = (DOCUMENTS["request"].load(sample_store, asked) for _ in range(2))
    data = build_pdf("request", first, SPEECH)
    assert build_pdf("request", second, SPEECH) == data
    assert build_pdf("request", second, SPEECH, LETTER) != data


@pytest.fixture
def planted(sample_store):
    """The sample business with a secret in every place that vendors must not see."""
    task_id = task_named(sample_store, "Payroll processing")
    with sample_store.change("Plant", filling=True) as session:
        task = session.get_one(Task, task_id)
        task.budget_minor, task.fee_minor, task.hour_rate_minor = (
            BUDGET_MINOR,
            FEE_MINOR,
            RATE_MINOR,
        )
        task.override = task.location_reason = task.pilot_plan = SECRET
        brief = session.exec(select(Brief).where(Brief.task_id == task_id)).one()
        brief.quality_floor, brief.price_rule = 83, "benchmark"
        firm = session.get_one(Business, 1)
        firm.strengths = SECRET
        firm.hour_rate_minor = RATE_MINOR
        for bid in session.exec(select(Bid).where(Bid.task_id == task_id)):
            bid.note = SECRET
            session.get_one(Vendor, bid.vendor_id).notes = SECRET
            for answer in session.exec(select(BidAnswer).where(BidAnswer.bid_id == bid.id)):
                answer.note, answer.points = SECRET, 83
    return sample_store, task_id


def leaks(data):
    """Return what of the secrets a PDF holds: in its words, bookmarks or metadata."""
    found = reader(data)
    parts = [words(data), *pages(data), *map(str, found.metadata.values()), *bookmarks(data)]
    text = "\n".join(parts)
    amounts = [SPEECH.number(minor / 100, 2) for minor in (BUDGET_MINOR, FEE_MINOR, RATE_MINOR)]
    whole = [amount.partition(".")[0] for amount in amounts[:2]]
    bare = [amount.replace(",", "") for amount in amounts]
    secrets = (SECRET, *amounts, *whole, *bare, "Brightline", "LohnWerk", "PayAsia", "udget")
    return [secret for secret in secrets if secret in text] + re.findall(r"\b83\b", text)


def test_no_secret_reaches_the_paper(planted, today):
    """R26: budget, fee, rate, minimum quality, points, notes, bidders: not in text or metadata."""
    store, task_id = planted
    assert leaks(printed(store, task_id, today)) == []


def test_the_scan_finds_a_leak(planted, today):
    """R26: the test above would notice: a secret written into the text on purpose is found."""
    store, task_id = planted
    with store.change("Leak", filling=True) as session:
        record = session.exec(select(Brief).where(Brief.task_id == task_id)).one()
        record.background = f"We can pay {SPEECH.money(BUDGET_MINOR, 'EUR')}, says {SECRET}."
    assert {SECRET, "739,193.01", "739,193"} <= set(leaks(printed(store, task_id, today)))


def test_the_rule_is_told_but_not_the_estimate(planted, today):
    """R26: “against your own estimate” is told in the owner's voice, without the number."""
    store, task_id = planted
    text = words(printed(store, task_id, today))
    assert "A price up to our own estimate gets 100 points." in text


@pytest.mark.parametrize(
    "hostile",
    [
        "<b>bold</b> &amp; <script>alert(1)</script>",
        "שלום עולם العربية",
        "🙂 emoji, 漢字",
        "word " * 3_000,
        "x" * 19_000,
        "{} %s %(x)s ${y} {{z}}",
    ],
)
def test_hostile_words_print_verbatim_or_visibly_replaced(empty_store, today, hostile):
    """R32: in every field: no markup is read, nothing crashes, no field is lost."""
    task_id = add_task(empty_store, hostile[:150], today)
    for name in ("background", "objectives", "in_scope", "channels", "data_rules"):
        brief_changes.set_field(empty_store, task_id, name, hostile)
    line = hostile[:150].strip()
    brief_changes.set_oversight(empty_store, task_id, line)
    draft = DeliverableDraft(title=line, quality=hostile, acceptance_test=hostile)
    items.add(empty_store, Deliverable, task_id, draft)
    text = words(printed(empty_store, task_id, today))
    if hostile.isascii():
        assert hostile[:40].strip() in text
    assert "Your bid" in text


def test_an_empty_brief_still_prints(empty_store, today):
    """R32: before anything is written, the page says so much as there is."""
    task_id = add_task(empty_store, "Bookkeeping", today)
    text = words(printed(empty_store, task_id, today))
    assert "To be agreed" in text
    assert "We agree on this before the work starts." in text


def test_a_number_without_a_target_reads_as_open(sample_store, today):
    """R22: vendors read words, not a dash, where a limit is not set yet."""
    task_id = task_named(sample_store, "Bookkeeping")
    items.add(sample_store, Kpi, task_id, KpiDraft(name="Late answers"))
    assert "Late answers To be agreed To be agreed" in words(printed(sample_store, task_id, today))

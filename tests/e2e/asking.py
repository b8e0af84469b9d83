"""An owner who scans, asks and hands out, and vendors who fill in what they got."""

from __future__ import annotations

import hashlib
import io
from dataclasses import dataclass
from datetime import UTC, date, datetime
from types import SimpleNamespace

import pypdf
import pytest
from openpyxl import load_workbook

from outsource_desk.base.errors import UserError
from outsource_desk.domain.decide.answers import Core, Decision
from outsource_desk.domain.request.bid_fields import TICKED
from outsource_desk.domain.request.timetable import usual_timetable
from outsource_desk.records.brief import GlossaryWord, GlossaryWordDraft, Kpi
from outsource_desk.records.draft import read_draft
from outsource_desk.records.request import QuestionDraft, SendingDraft
from outsource_desk.services import items
from outsource_desk.services.brief import changes as brief_changes
from outsource_desk.services.brief.briefs import brief
from outsource_desk.services.decide import check_sheet, scan, scan_walk
from outsource_desk.services.request import (
    addenda,
    requests,
)
from outsource_desk.services.request import (
    log as request_log,
)
from outsource_desk.services.request import (
    questions as request_questions,
)
from outsource_desk.services.vendor_view.released import current_request
from outsource_desk.ui.request.folder import send_folder
from outsource_desk.ui.request.papers import addendum_pdf, request_papers
from tests.e2e.owner import Owner
from tests.services.brief.hand import fill

BEGUN = date(2026, 11, 24)
NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
DUE = date(2026, 12, 14)
PRICES = {"Typewell Ltd": 360_001, "Łódź Data Sp. z o.o.": 510_000, "Schnell GmbH": 420_000}
TYPEWELL, LODZ, SCHNELL = PRICES
WROTE = {TYPEWELL: "3,600.01", LODZ: "5.100,00", SCHNELL: "4.200,00"}
WORD, MEANING = "Order line", "One row of one order, whatever its quantity"


@dataclass
class Watch:
    """A clock that the test sets."""

    moment: datetime = NOW

    def today(self) -> date:
        return self.moment.date()

    def now(self) -> datetime:
        return self.moment


@dataclass
class Firm:
    """The owner's acts; the files that come and go lie in `folder`."""

    store: object
    words: object
    folder: object
    watch: Watch

    @property
    def today(self):
        return self.watch.today()

    def scan(self):
        """R1, R14: ten seconds a task; what promises most is the first of the list."""
        scan_walk.begin_scan(self.store, self.today)
        look = next(one for one in scan_walk.walk(self.store).looks if one.title == "Data entry")
        said = {"title": look.title, "minutes_per_month": 840, "core": Core.SUPPORT}
        task_id = scan_walk.take_on(self.store, look, said, self.today)
        scan_walk.end_scan(self.store, self.today)
        (row,) = scan.scan_list(self.store, self.today).rows
        assert (row.task_id, row.title) == (task_id, "Data entry")
        assert row.promise
        return task_id

    def decide(self, task_id):
        """R2-R12: the wizard goes on where the scan ended, and its verdict is followed."""
        answers, _ = Owner(self.store, self.words).answers()
        opened = check_sheet.open_sheet(self.store, task_id)
        assert opened.values["minutes_per_month"] == 840
        sheet = check_sheet.CheckSheet(
            {**answers, "title": opened.values["title"]},
            "Ana Weiß",
            starter=opened.starter,
            task_id=task_id,
        )
        choice = check_sheet.DecisionChoice(Decision.OUTSOURCE)
        assert check_sheet.save_decision(self.store, sheet, choice, self.today) == task_id

    def write_brief(self, task_id):
        """R32: nothing is missing before anything goes out."""
        brief_changes.begin_brief(self.store, task_id)
        fill(self.store, task_id, self.today)
        word = GlossaryWordDraft(word=WORD, meaning=MEANING)
        items.add(self.store, GlossaryWord, task_id, word)
        for need in brief(self.store, task_id, self.today).missing:
            assert need.field in ("kpis", "criteria"), need
            items.remove(self.store, Kpi, need.item_id)
        found = brief(self.store, task_id, self.today)
        assert found.missing == ()
        assert found.meter.complete

    def release(self, task_id, changes=""):
        """R35: what is stored is what was printed, and its SHA-256 proves it."""
        table = usual_timetable(DUE, self.today, "Europe/Berlin")
        pack = requests.prepare_release(
            self.store, task_id, table, changes, self.today, self.watch.now()
        )
        pdf, sheet = request_papers(pack, self.words, "A4")
        pages = len(pypdf.PdfReader(io.BytesIO(pdf)).pages)
        papers = requests.ReleasePapers(pdf, pages, sheet)
        requests.release(self.store, pack, papers, self.watch.now())
        found = current_request(self.store, task_id)
        assert found.pdf_sha256 == hashlib.sha256(pdf).hexdigest()
        assert self.store.documents.read(found.form_sha256) == sheet
        with pytest.raises(UserError):
            brief_changes.set_field(self.store, task_id, "objectives", "Something else")

    def send(self, task_id):
        draft = read_draft(SendingDraft, sent_on=self.today)
        request_log.log_sending(self.store, task_id, tuple(PRICES), draft, self.today)

    def answer(self, task_id):
        """R36, R37: one question, answered to all, with a week more for everybody."""
        asks = request_log.send_log(self.store, task_id).recipients[0]
        draft = QuestionDraft(asked_on=self.today, question="How many?", answer="2,000 a month.")
        request_questions.add_question(self.store, task_id, draft, asks.vendor_id, self.today)
        paper = addenda.prepare_addendum(
            self.store, task_id, "Deadline moved.", 7, self.today, self.watch.now()
        )
        data = addendum_pdf(paper, self.words, "A4")
        addenda.issue_addendum(self.store, paper, data, 1, self.watch.now())
        log = request_log.send_log(self.store, task_id)
        assert {one.name: one.missing for one in log.waiting} == dict.fromkeys(
            PRICES, ("Addendum 1",)
        )
        self.send(task_id)
        assert request_log.send_log(self.store, task_id).waiting == ()

    def hand_out(self, task_id):
        """Return the files as the vendors get them: the same bytes in every folder (R35)."""
        found, log = current_request(self.store, task_id), request_log.send_log(self.store, task_id)
        desk = SimpleNamespace(store=self.store, clock=self.watch)
        sent = send_folder(desk, log, found, self.folder)
        assert sent.write(self.store.documents, self.words, "A4") == len(PRICES)
        each = [
            {path.name: path.read_bytes() for path in one.iterdir() if path.name != "Letter.pdf"}
            for one in sorted(sent.path.iterdir())
        ]
        assert all(files == each[0] for files in each)
        name = f"{found.number}-v{found.version}.pdf"
        return next(sent.path.rglob(name)), next(sent.path.rglob("*.xlsx"))


def answers_of(vendor, names, paid="once"):
    """Return what a vendor fills in: its own price, and a word for each question that is asked."""
    price = WROTE[vendor]
    wanted = {
        "vendor_name": vendor,
        "vendor_country": "Poland",
        "contact_name": "Zofia Wójcik",
        "contact_email": f"bids@{vendor.split()[0].lower()}.example",
        "currency": "EUR",
        f"total_{paid}": price,
        f"line_1_{paid}": price,
        "valid_until": "2027-03-31",
        "start_on": "2027-01-04",
        "approach": f"{vendor} begins with a test month (both sides check).",
        "signer_name": "Zofia Wójcik",
        "signed_on": "2026-12-09",
        "signed": TICKED,
    }
    for name in names:
        if name.startswith("criterion_") or name in ("samples", "current_client"):
            wanted[name] = f"{vendor}: 3 samples, “as agreed”"
    assert wanted.keys() <= set(names)
    return wanted


def fill_pdf(blank, vendor, paid="once"):
    """Fill in the PDF with pypdf, as vendors do with their viewers."""
    writer = pypdf.PdfWriter(clone_from=blank)
    told = answers_of(vendor, writer.get_fields(), paid)
    values = {name: "/Yes" if text == TICKED else text for name, text in told.items()}
    for page in writer.pages:
        if "/Annots" in page:
            writer.update_page_form_field_values(page, values, auto_regenerate=False)
    path = blank.with_name(f"{vendor}.pdf")
    writer.write(path)
    return path, told


def fill_sheet(blank, vendor, paid="once"):
    """Fill in the spreadsheet."""
    book = load_workbook(blank)
    rows = [(str(row[0].value or "").split(), row) for row in book.active.iter_rows()]
    told = answers_of(vendor, [name for names, _ in rows for name in names], paid)
    for names, row in rows:
        for at, name in enumerate(names):
            if name in told:
                row[2 + at].value = told[name]
    path = blank.with_name(f"{vendor}.xlsx")
    book.save(path)
    return path, told

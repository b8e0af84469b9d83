"""The contract on paper: complete, exact, safe to hand to a vendor."""

from __future__ import annotations

import re

import pytest
from sqlmodel import select

from outsource_desk.records.bid import BidAnswer
from outsource_desk.records.brief import Brief
from outsource_desk.records.contract import ExtraClause, ExtraClauseDraft, Term, TermDraft
from outsource_desk.records.delivery import AgreedMilestoneDraft, Milestone
from outsource_desk.records.task import Task
from outsource_desk.records.vendor import Vendor
from outsource_desk.reports.document import DOCUMENTS, DocumentSubject
from outsource_desk.reports.paper import A4, LETTER
from outsource_desk.services import items
from outsource_desk.services.contract import contracts
from outsource_desk.services.contract.clauses import clause_templates
from outsource_desk.services.contract.facts import read_facts
from outsource_desk.services.vendor_view.contract import contract_paper, contract_text
from tests.reports.reader import bookmarks, fonts, pages, reader
from tests.reports.reader import words as read_words
from tests.support.papers import paper_of

HOSTILE = "R&D <b>bold</i> ${x} {price} %s \\n <img src='/etc/hostname'> ]]> Łódź Ω ₹ «ß»"
SPACES = re.compile(r"\s+")


@pytest.fixture
def contract_id(sample_store):
    rows = contracts.contract_list(sample_store)
    return next(row.contract_id for row in rows if row.number == "C-2026-004")


@pytest.fixture
def signed_id(sample_store):
    rows = contracts.contract_list(sample_store)
    return next(row.contract_id for row in rows if row.number == "C-2026-003")


@pytest.fixture
def make(sample_store, today, words):
    def made(contract_id, paper=A4, **more):
        contract = contract_paper(sample_store, contract_id, today, **more)
        return paper_of("contract", contract, words, paper)

    return made


def flat(data: bytes) -> str:
    return SPACES.sub(" ", " ".join(pages(data)))


def test_every_paragraph_of_the_text_is_printed_with_its_number(
    sample_store, signed_id, make, words, today
) -> None:
    """R73: the paper says what the service says: numbers, parts, tables, annexes."""
    text = contract_text(sample_store, signed_id, words, today)
    found = flat(make(signed_id)).replace("\u00a0", " ")
    for clause in text.clauses:
        assert f"{clause.number}. {clause.title}" in found or clause.title in found
        for block in clause.blocks:
            if hasattr(block, "parts"):
                start = SPACES.sub(" ", block.text.replace("\u00a0", " "))[:40]
                assert f"{block.number} {start}" in found, block.number
                for part in block.parts:
                    assert f"{part.number} {part.text[:30]}" in found
            else:
                for row in block.rows:
                    for cell in row:
                        assert cell.replace("\u00a0", " ")[:25] in found
    assert found.count("______") == 0


def test_price_schedule_and_terms_are_exact(make, signed_id) -> None:
    """R74, R75, R76: every amount with its share, every number with its unit."""
    found = flat(make(signed_id)).replace("\u00a0", " ")
    assert "The total price for the Work is € 7,200.00." in found
    assert "M1 Page plan agreed 2 Nov 2026 16.7 % € 1,200.00" in found
    assert "Total 100 % € 7,200.00" in found
    assert "a delay credit of 2 % of that milestone’s price for each started week" in found
    assert "up to 10 % of that price" in found
    assert "every week: Monday at 9:30, by video" in found  # R85
    assert "penalt" not in found.lower()


def test_a_draft_says_so_on_every_page_and_leaves_lines_to_fill(make, contract_id) -> None:
    """R73: nobody signs a draft by mistake; what is missing is a line, not a guess."""
    data = make(contract_id)
    assert all("DRAFT" in page for page in pages(data))
    assert "up to ______ % of that price" in flat(data).replace("\u00a0", " ")
    assert "not signed" in pages(data)[0]


def test_the_final_version_is_no_draft(make, contract_id) -> None:
    """R82: the version about to be stored reads as it will be signed."""
    data = make(contract_id, final=True)
    assert not any("DRAFT" in page for page in pages(data))
    assert "C-2026-004 · Version 1" in pages(data)[1]


@pytest.mark.parametrize("paper", [A4, LETTER])
def test_pages_bookmarks_metadata_and_fonts(make, signed_id, paper) -> None:
    """R128: page x of y, a bookmark for each clause, metadata, every font inside."""
    data = make(signed_id, paper)
    found = pages(data)
    for number, page in enumerate(found, 1):
        assert f"Page {number} of {len(found)}" in page
        assert "Initials" in page
    marks = bookmarks(data)
    assert "1. Parties and contacts" in marks
    assert "Signatures" in marks
    assert [mark for mark in marks if mark.startswith("Annex")] == [
        "Annex A: Deliverables and how each one is checked",
        "Annex B: Acceptance criteria of the milestones",
        "Annex C: Form for a change order",
    ]
    info = reader(data).metadata
    assert info.title == "Service contract: Web shop redesign"
    assert info.author == "Hartmann Ceramics"
    assert all(fonts(data).values())
    width, height = (float(side) for side in reader(data).pages[0].mediabox[2:])
    assert (round(width), round(height)) == (round(paper.width), round(paper.height))


@pytest.mark.parametrize("paper", [A4, LETTER])
@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(lines, marks=pytest.mark.slow) if lines % 2 else lines
        for lines in range(0, 40, 3)
    ],
)
def test_the_signatures_stand_with_the_last_clause(
    sample_store, contract_id, make, paper, lines: int
) -> None:
    """R128: never alone on a page, however long the contract is."""
    body = "\n".join("One more sentence that both sides agreed on." for _ in range(lines))
    if body:
        draft = ExtraClauseDraft(title="More", body=body)
        items.add(sample_store, ExtraClause, contract_id, draft)
    page = next(one for one in pages(make(contract_id, paper)) if "Place and date" in one)
    assert page.count("Place and date") == 2
    assert "stays in force." in " ".join(page.split()), "the last words of the contract"


def hostile_everywhere(store, contract_id) -> int:
    """Put the same hostile text into every field that takes words; return how many there are."""
    count = 0
    for template in clause_templates():
        for field in template.fields:
            if field.kind in ("text", "long"):
                contracts.set_value(store, contract_id, template.key, field.name, HOSTILE)
                count += 1
    items.add(store, ExtraClause, contract_id, ExtraClauseDraft(title=HOSTILE, body=HOSTILE))
    items.add(store, Term, contract_id, TermDraft(word=HOSTILE, meaning=HOSTILE))
    draft = AgreedMilestoneDraft(title=HOSTILE, deliverable=HOSTILE)
    items.add(store, Milestone, contract_id, draft.model_copy(update={"criteria": [HOSTILE]}))
    with store.change("Hostile vendor") as session:
        vendor = session.get_one(Vendor, read_facts(store, contract_id).head.vendor_id)
        vendor.name = vendor.address = vendor.represented_by = HOSTILE
        session.add(vendor)
    return count


def test_hostile_text_is_printed_as_typed(sample_store, contract_id, make) -> None:
    """R73: markup, placeholders, paths and scripts are words like others."""
    fields = hostile_everywhere(sample_store, contract_id)
    data = make(contract_id)
    found = read_words(data).replace(" ", "").replace("\u00a0", "")
    wanted = HOSTILE.replace(" ", "")
    assert found.count(wanted) >= fields
    assert "root:" not in found
    assert "{client}" not in found


def test_no_budget_no_score_no_note_reaches_the_vendor(
    sample_store, contract_id, signed_id, make
) -> None:
    """R34: planted secrets are in none of the pages, nor in the file around them."""
    with sample_store.change("Plant", filling=True) as session:
        for task in session.exec(select(Task)):
            task.budget_minor, task.override, task.summary = 91_919_191, "SECRETOVERRIDE", "S3CRET"
            task.pilot_plan = task.location_reason = "SECRETPLAN"
        for vendor in session.exec(select(Vendor)):
            vendor.notes = vendor.state_reason = vendor.source_note = "SECRETNOTE"
        for answer in session.exec(select(BidAnswer)):
            answer.points, answer.note = 73, "SECRETSCORE"
        for brief in session.exec(select(Brief)):
            brief.quality_floor, brief.background = 37, "SECRETBACKGROUND"
        for milestone in session.exec(select(Milestone)):
            milestone.progress = 41
    for one in (contract_id, signed_id):
        data = make(one)
        found = read_words(data)
        for secret in ("SECRET", "S3CRET", "919,191", "91919191", "73", "37 "):
            assert secret not in found, secret
        assert b"SECRET" not in data


def test_it_is_announced_as_a_document_for_vendors(sample_store, contract_id, today) -> None:
    """R34, R126: the list of documents knows it; its result has no room for a budget."""
    composer = DOCUMENTS["contract"]
    assert composer.document.for_vendor
    assert composer.document.needs == "contract"
    result = composer.load(sample_store, DocumentSubject(today=today, contract_id=contract_id))
    assert result == contract_paper(sample_store, contract_id, today)
    named = repr(result).lower()
    assert not any(word in named for word in ("budget", "score", "points", "note"))


def test_the_file_name_names_document_project_vendor_version_and_day(
    sample_store, signed_id, words, today
) -> None:
    """R128: as a person would look for it."""
    text = contract_text(sample_store, signed_id, words, today)
    assert text.file_name == "Contract-Web shop redesign-Pixelhof GmbH-v1-2026-09-23.pdf"

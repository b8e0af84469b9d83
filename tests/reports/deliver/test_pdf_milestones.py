"""Milestones and payments on paper, read back by two readers."""

from __future__ import annotations

import pytest

from outsource_desk.base.text import Words
from outsource_desk.domain.kinds import PaymentKind
from outsource_desk.records.delivery import MilestoneDraft, PaymentDraft, ReworkDraft
from outsource_desk.reports.build import build_pdf
from outsource_desk.reports.document import DOCUMENTS, DocumentSubject
from outsource_desk.reports.paper import LETTER
from outsource_desk.services.deliver import delivery, payments
from outsource_desk.services.deliver.milestones import board
from tests import milestones
from tests.reports.reader import bookmarks, fonts, pages, reader
from tests.reports.reader import words as text_of
from tests.support.papers import paper_of

IT = 9
PAYROLL = 4


@pytest.fixture
def printed(sample_store, today, words):
    """Print the report the way the command line and the pages do."""

    def build(task_id=0, **more):
        composer = DOCUMENTS["milestones"]
        result = composer.load(sample_store, DocumentSubject(today=today, task_id=task_id))
        return paper_of("milestones", result, more.pop("words", words), **more)

    return build


def plain(data):
    return text_of(data).replace("\u00a0", " ")


def test_all_that_runs_is_on_it(printed):
    """R92: every running contract with its milestones, its status also as a letter."""
    text = plain(printed())
    for part in (
        "All running tasks",
        "IT support · Kodex Łódź sp. z o.o.",
        "First 40 photos",
        "21 Nov, +3 days",
        "G on course or done",
        "2 days left to object",
    ):
        assert part in text
    assert "R Overdue" in text
    assert "A Review now" in text
    assert "Catalogue translation" not in text


def test_totals_agree_with_the_price(printed):
    """R93: 1,440 + 480 + 480 + 480 + 2,880 are 5,760; less 1,920 paid are 3,840."""
    text = plain(printed(IT))
    assert "Together € 5,760.00 € 3,840.00" in text
    assert "Price € 5,760.00, less paid € 1,920.00: € 3,840.00 still to pay." in text
    assert "10 Oct 2026 Payment Service, fourth month KX/08 € 480.00 € 3,840.00" in text


def test_credits_refunds_and_expenses_reconcile(sample_store, printed, today, words):
    """R93: a credit of 40 and a refund of 100 change what is left, an expense does not."""
    contract_id = board(sample_store, today, IT).groups[0].deal.contract_id
    kinds = PaymentKind
    for kind, minor in ((kinds.CREDIT, 4_000), (kinds.REFUND, 10_000), (kinds.EXPENSE, 2_550)):
        draft = PaymentDraft(kind=kind, amount_minor=minor, paid_on=today)
        payments.record_payment(sample_store, contract_id, None, draft, words)
    text = plain(printed(IT))
    assert (
        "Price € 5,760.00, less credits € 40.00, less paid € 1,820.00: € 3,900.00 still to pay."
        " On top of the price: € 25.50 of expenses."
    ) in text


def test_a_contract_that_does_not_run_yet_is_no_list_of_all(printed):
    """R92: the paper is headed with the task that was asked for, and says why it is empty."""
    text = plain(printed(PAYROLL))
    assert "Payroll processing" in text
    assert "The contract of this task does not run yet." in text
    assert "All running tasks" not in text
    assert "0 contracts" not in text


def test_it_is_a_proper_document(printed):
    """R116: fonts embedded, bookmarks, page numbers, the same bytes twice, A4 and Letter."""
    data = printed()
    assert all(fonts(data).values())
    assert set(bookmarks(data)) >= {"Timeline", "Web shop redesign · Pixelhof GmbH"}
    shown = pages(data)
    assert all(f"Page {at} of {len(shown)}" in page for at, page in enumerate(shown, 1))
    assert data == printed()
    assert reader(data).metadata.title == "Milestones and payments: All running tasks"
    assert printed(paper=LETTER) != data


def test_other_languages_write_their_own_numbers(printed):
    """R126: the same report with German numbers and dates."""
    assert "5.760,00" in plain(printed(IT, words=Words("de_DE")))


def test_hostile_text_prints_as_typed(sample_store, printed, today, words):
    """R131: markup is printed as it is, unknown signs are replaced visibly, long text flows."""
    group = board(sample_store, today, IT).groups[0]
    evil = MilestoneDraft(title="<b>R&D</b> 😀 " + "long " * 30, amount_minor=0)
    contract_id = group.deal.contract_id
    milestones.add_milestone(sample_store, contract_id, evil, ("<i>check</i>",), words)
    new = board(sample_store, today, IT).rows[-1]
    delivery.record_delivery(sample_store, new.id, today, today)
    reason = "&lt; " + "why " * 4_000
    delivery.ask_rework(sample_store, new.id, ReworkDraft(reason=reason), today)
    text = plain(printed(IT))
    assert "<b>R&D</b>" in text
    assert "&lt; why why" in text


def test_nothing_running_is_a_sentence(empty_store, today, words):
    """R92: an empty file still prints one page that says what will be here."""
    composer = DOCUMENTS["milestones"]
    data = build_pdf("milestones", composer.load(empty_store, DocumentSubject(today=today)), words)
    assert "No contract is running yet" in plain(data)
    assert len(pages(data)) == 1


def test_many_milestones_take_more_pages(sample_store, printed, today, words):
    """R92: 120 milestones with long names break over pages with the head repeated."""
    contract_id = board(sample_store, today, IT).groups[0].deal.contract_id
    for number in range(120):
        draft = MilestoneDraft(title=f"Step {number} {'wide ' * 15}", due_on=today)
        milestones.add_milestone(sample_store, contract_id, draft, (), words)
    shown = pages(printed(IT))
    assert len(shown) > 5
    assert sum("Still to pay" in page for page in shown) > 3

"""Each number of a screen stands on its paper with the same text, and in no other rounding."""

from __future__ import annotations

import re
from decimal import ROUND_FLOOR, ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from outsource_desk.domain.contract.clauses import FieldKind
from outsource_desk.records.delivery import PaymentDraft
from outsource_desk.reports.build import build_pdf
from outsource_desk.reports.document import DOCUMENTS, DocumentSubject
from outsource_desk.services.compare.comparison import comparison
from outsource_desk.services.compare.recommendation import insight
from outsource_desk.services.compare.words import rule_words
from outsource_desk.services.contract import outline as contract_outline
from outsource_desk.services.contract.contracts import contract_list
from outsource_desk.services.decide.plan import outsourcing_plan
from outsource_desk.services.deliver import payments
from outsource_desk.services.deliver.milestone_words import figures
from outsource_desk.services.deliver.milestones import board
from outsource_desk.services.deliver.signed_contracts import deals
from outsource_desk.services.home.home import home
from outsource_desk.services.review.contract_savings import contract_savings
from outsource_desk.ui.compare.model import GridModel, TotalsModel
from outsource_desk.ui.compare.panel import WhyPanel
from outsource_desk.ui.contract.codec import build_field, from_text
from outsource_desk.ui.contract.contracts_page import ContractsPage
from outsource_desk.ui.contract.milestones_editor import MilestonesEditor
from outsource_desk.ui.decide.scan_page import ScanPage
from outsource_desk.ui.deliver.panel import MilestonePanel
from outsource_desk.ui.deliver.styles import columns
from outsource_desk.ui.kit.field_value import MoneyField
from outsource_desk.ui.reports.savings import SavingsReportView
from outsource_desk.ui.review.savings_card import SavingsCard
from tests.reports import reader

PAYROLL = 4
COMPARED = (PAYROLL, 5, 6, 7, 8, 9, 10)
NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
ROUNDINGS = (ROUND_HALF_UP, ROUND_HALF_EVEN, ROUND_FLOOR)
COUNTED = (FieldKind.NUMBER, FieldKind.PERCENT, FieldKind.MONEY)
SPOKEN = Qt.ItemDataRole.AccessibleTextRole


def plain(text):
    return text.replace("\u00a0", " ")


def numbers(text):
    """Return the numbers of a text as they are written."""
    return NUMBER.findall(plain(text))


def amounts(text):
    """Return what the numbers of a text are worth: “480” and “480.00” are the same amount."""
    return {Decimal(number.replace(",", "")) for number in numbers(text)}


def other_roundings(value, shown):
    """Return how else `value` could be written: fewer or more decimals, halves up, even or cut."""
    steps = [Decimal(1).scaleb(-digits) for digits in range(3)]
    exact = Decimal(repr(value))
    return {str(exact.quantize(step, how)) for step in steps for how in ROUNDINGS} - {shown}


@pytest.fixture
def print_paper(sample_store, today, words):
    """Print a document of the sample business and return its words."""

    def printed(key, **subject):
        result = DOCUMENTS[key].load(sample_store, DocumentSubject(today=today, **subject))
        return plain(reader.words(build_pdf(key, result, words)))

    return printed


def shown_rows(table):
    """Return what a table shows, row by row, by the titles of its columns."""
    model = table.model()
    across = range(model.columnCount())
    titles = [model.headerData(at, Qt.Orientation.Horizontal) for at in across]
    return [
        {titles[at]: plain(str(model.index(row, at).data() or "")) for at in across}
        for row in range(model.rowCount())
    ]


def texts(widget):
    """Return every text that a screen shows."""
    labels = [label for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]
    return [plain(label.text()) for label in labels if label.text()]


def pay_odd_sum(store, today, words):
    """Pay € 123.45 in advance: a sum that whole euros cannot show."""
    row = next(row for row in board(store, today).rows if row.title == "Clickable draft")
    draft = PaymentDraft(amount_minor=123_45, paid_on=today)
    payments.record_payment(store, row.contract_id, row.id, draft, words)


class ComparisonScreen:
    """The grid, its totals and the panel beside it, as the stage fills them."""

    def __init__(self, found, words):
        self.found = found
        self.grid = GridModel(words)
        self.grid.arrange(found, tuple(bid.bid_id for bid in found.bids), frozenset())
        self.totals = TotalsModel(self.grid, words)
        self.panel = WhyPanel(words)
        self.panel.show_comparison(found, insight(found, words))

    def cells(self, column):
        return [self.grid.cell(row, column) for row in range(self.grid.rowCount())]

    def total(self, column):
        return self.totals.index(0, column).data()


@pytest.fixture
def screen_of(sample_store, today, words, qtbot):
    def shown(task_id):
        screen = ComparisonScreen(comparison(sample_store, task_id, today), words)
        qtbot.addWidget(screen.panel)
        return screen

    return shown


@pytest.mark.parametrize("task_id", COMPARED)
def test_comparison(screen_of, print_paper, words, task_id):
    """R60, R61: prices, points, weights and totals of every bid read the same on both."""
    screen, paper = screen_of(task_id), print_paper("comparison", task_id=task_id)
    found = screen.found
    for row, criterion in enumerate(found.criteria):
        points = [screen.grid.cell(row, at).points_text for at in range(len(found.bids))]
        if criterion.share:
            shown = [criterion.name, words.percent(criterion.share), *points]
            assert plain(" ".join(part or "not scored" for part in shown)) in paper
    totals = []
    for at, bid in enumerate(found.bids):
        total = screen.total(at)
        totals.append("out" if bid.is_out else total)
        assert f"{bid.vendor} {totals[-1]}" in paper  # the ranking
        assert total in screen.totals.index(0, at).data(SPOKEN)
        for cell in screen.cells(at):
            for text in (cell.text, cell.foreign):
                assert plain(text) in paper
    assert f"Weighted total 100 % {' '.join(totals)}" in paper
    for sentence in screen.panel.chart.accessibleDescription().split(". "):
        price = sentence.partition("price ")[2].partition(", quality ")[0]
        assert plain(price) in paper


@pytest.mark.parametrize("task_id", COMPARED)
def test_no_other_rounding_of_a_total(screen_of, print_paper, words, task_id):
    """R61: what reads 92.6 reads neither 93 nor 92.55 anywhere, on paper or on screen."""
    screen, paper = screen_of(task_id), print_paper("comparison", task_id=task_id)
    found = screen.found
    told = [point.text for point in insight(found, words).points]
    told += [words.percent(one.share) for one in found.criteria]
    told += [rule_words(found), *(answer.note for bid in found.bids for answer in bid.answers)]
    cells = [cell for at in range(len(found.bids)) for cell in screen.cells(at)]
    for cell in cells:
        told += [cell.text, cell.foreign, cell.points_text]
    told += [screen.total(at) for at in range(len(found.bids))]
    told += [screen.panel.chart.accessibleDescription()]
    meant = {number for text in told for number in numbers(text)}
    printed = set(numbers(paper)) - meant
    for bid in found.bids:
        if bid.total is not None:
            shown = words.number(bid.total, 1)
            written = other_roundings(bid.total, shown) | ({shown} if bid.is_out else set())
            assert written & printed == set(), bid.vendor


def test_a_bid_that_is_out_has_no_total(screen_of, print_paper):
    """R63: neither a number nor a bar, on the first page as on the second."""
    screen, paper = screen_of(PAYROLL), print_paper("comparison", task_id=PAYROLL)
    out = screen.found.bids[-1]
    assert out.is_out
    assert out.total == pytest.approx(62.6)
    assert out.final_total is None
    assert "62.6" not in paper
    assert "PayAsia Ltd out € 2,940" in paper


def test_totals_that_are_close_can_be_told_apart(screen_of, words):
    """R61: 82.4 and 81.6 would both read 82; the tenth shows who is first."""
    screen = screen_of(PAYROLL)
    assert [screen.total(at) for at in range(3)] == ["92.6", "75.9", "72.5"]  # 92.55, 72.45: up
    assert "total score: 92.6" in screen.totals.index(0, 0).data(SPOKEN)
    assert words.number(Decimal("72.45"), 1) == "72.5"


def test_milestones(sample_store, today, words, print_paper, qtbot):
    """R92, R93: days, states and amounts of each milestone, and the figures above the list."""
    pay_odd_sum(sample_store, today, words)
    found, paper = board(sample_store, today), print_paper("milestones")
    shown = {column.title: column for column in columns(words, today)}
    panel = MilestonePanel(words)
    qtbot.addWidget(panel)
    assert len(found.rows) > 8
    for row in found.rows:
        cells = [shown[name] for name in ("Due", "Payment", "Amount")]
        values = [column.value(row) for column in cells]
        due, payment, amount = (
            "" if value is None else plain(column.text(value))
            for column, value in zip(cells, values, strict=True)
        )
        before = " ".join(filter(None, (shown["Status"].chip(row).text, due, payment)))
        start = re.escape(row.title) + r" \w " + re.escape(before)
        place = re.search(rf"{start} (\S+ [\d,.]+) (\S+ [\d,.]+)", paper)
        assert place, row.title
        assert amounts(place[1]) == amounts(amount)
        panel.show_row(row)
        for button in (panel.main_button, panel.second_button):
            assert amounts(button.text()) <= amounts(place[2])
    for figure in figures(found, words):
        assert plain(figure.value) in paper
        assert all(number in numbers(paper) for number in numbers(figure.note))


def test_contract(sample_desk, words, print_paper, qtbot):
    """R73, R75: price, milestones and every number that was typed into a clause."""
    store = sample_desk.store
    page, editor = ContractsPage(sample_desk), MilestonesEditor(words)
    for widget in (page, editor):
        qtbot.addWidget(widget)
    page.refresh()
    prices = {row["Number"]: row["Price"] for row in shown_rows(page.table)}
    typed = 0
    for row in contract_list(store):
        paper = print_paper("contract", contract_id=row.contract_id)
        assert amounts(prices[row.number]) <= amounts(paper)
        for form in clause_forms(store, row.contract_id, words):
            editor.show_form(form, editable=False)
            assert amounts(editor.sum.text()) <= amounts(paper)
            for text in filter(lambda text: " · " in text, texts(editor)):
                day, amount, _ = text.split(" · ")
                assert day in paper
                assert amounts(amount) <= amounts(paper)
            for field in typed_numbers(form, words):
                qtbot.addWidget(field)
                text = field.edit.text()
                if isinstance(field, MoneyField):  # typed “3,600”, printed “€ 3,600.00”
                    assert amounts(text) <= amounts(paper)
                else:
                    assert set(numbers(text)) <= set(numbers(paper))
                typed += 1
    assert typed > 20


def clause_forms(store, contract_id, words):
    """Yield the form of each clause that comes from a template."""
    for row in contract_outline.outline(store, contract_id, words).rows:
        form = contract_outline.clause_form(store, contract_id, row.key, words)
        if form is not None and form.template is not None:
            yield form


def typed_numbers(form, words):
    """Yield the fields of a clause that hold a number, as the screen fills them."""
    for asked in form.template.fields:
        stored = form.values.get(asked.name, "")
        if stored and asked.kind in COUNTED:
            field = build_field(asked, words, form.currency)
            field.set_value(from_text(asked, stored))
            yield field


def test_savings(sample_desk, today, words, print_paper, qtbot):
    """R12, R105: Home, the report and the review of each contract say the same of a saving."""
    store = sample_desk.store
    pay_odd_sum(store, today, words)
    report, card = SavingsReportView(sample_desk), SavingsCard(words)
    for widget in (report, card):
        qtbot.addWidget(widget)
    report.refresh()
    saved = home(store, today, words).saved
    figures_shown = " ".join(texts(report.figures))
    assert plain(saved.amount) in figures_shown
    assert set(numbers(saved.sentence)) <= set(numbers(figures_shown))
    rows = {row["Task"]: row for row in shown_rows(report.table)}
    with store.read() as session:
        for deal in deals(session):
            card.show_savings(contract_savings(session, deal, today))
            row, shown = rows[deal.task], texts(card)
            for column in ("In-house", "Paid", "Saved", "Hours freed"):
                assert row[column] in shown
            assert any(text.startswith(f"{row['Own time']}, ") for text in shown)
            paper = print_paper("milestones", contract_id=deal.contract_id)
            less_paid = re.search(r"less paid (\S+ [\d,.]+):", paper)
            assert amounts(less_paid[1]) == amounts(row["Paid"])


def test_what_the_plan_saves(sample_desk, today, words, print_paper, qtbot):
    """R12: costs, hours and promise of each task read the same in the list and on the plan."""
    page, paper = ScanPage(sample_desk), print_paper("plan")
    qtbot.addWidget(page)
    page.refresh()
    rows = {row["Task"]: row for row in shown_rows(page.table)}
    found = outsourcing_plan(sample_desk.store, today)
    for one in found.savings:
        parts = [words.money(one.in_house_minor, found.currency, cents=False)]
        assert f"{one.title} {plain(parts[0])} " in paper
        assert f"{plain(words.hours(one.minutes_freed))} " in paper
    for one in found.rows:
        row = rows[one.row.title]
        assert f"{row['Own time a month']} a month" in paper
        if one.row.costs:
            assert one.row.costs.in_house.yearly_minor == one.row.yearly_minor
            assert f"{row['Task']} {row['Costs a year']} " in paper
        assert re.search(rf"{one.number} {re.escape(row['Task'])} .*? {row['Promise']} ", paper)

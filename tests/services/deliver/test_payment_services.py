"""All payments: the book, the sums of a year, the table as CSV."""

from __future__ import annotations

import csv
from datetime import date
from io import StringIO

from outsource_desk.domain.kinds import PaymentKind
from outsource_desk.records.delivery import PaymentDraft
from outsource_desk.services.deliver import payments
from outsource_desk.services.deliver.milestone_report import milestone_report
from outsource_desk.services.deliver.payment_csv import csv_text
from outsource_desk.services.deliver.payment_figures import overdue_words, year_figures


def record(store, words, minor, **more):
    draft = PaymentDraft(amount_minor=minor, paid_on=date(2026, 11, 20), **more)
    contract_id = payments.payables(store, date(2026, 11, 24))[0].contract_id
    return payments.record_payment(store, contract_id, None, draft, words)


def test_book_by_hand(sample_store, today, words):
    """R93: five payments of 2026 sum to 11,520; one milestone is overdue."""
    book = payments.payment_book(sample_store, today)
    assert [row.amount_minor for row in book.rows] == [120_000, 48_000, 144_000, 280_000, 560_000]
    assert [(one.year, one.currency, one.sums.spent_minor) for one in book.years] == [
        (2026, "EUR", 1_152_000)
    ]
    assert overdue_words(book.overdue, words) == (
        "€\u00a0480 to Kodex Łódź sp. z o.o. is 6\u00a0days late: Service, fifth month."
    )
    assert payments.overdue_count(sample_store, today) == 1


def test_year_shows_what_came_back(sample_store, today, words):
    """R93: an expense adds to what was spent, a credit does not, a refund takes off."""
    record(sample_store, words, 10_000, kind=PaymentKind.EXPENSE)
    record(sample_store, words, 3_000, kind=PaymentKind.CREDIT)
    record(sample_store, words, 2_000, kind=PaymentKind.REFUND)
    year = payments.payment_book(sample_store, today).years[0]
    assert [figure[0] for figure in year_figures(year, words)] == [
        "€\u00a011,600",
        "€\u00a011,520",
        "€\u00a0100",
        "€\u00a050",
    ]


def test_csv_reads_back_and_runs_no_formula(sample_store, today, words):
    """R93: the table opens in a spreadsheet; a hostile note stays text."""
    evil = '=HYPERLINK("x"),\n“quoted”; <b>Ł</b>'
    record(sample_store, words, 123, kind=PaymentKind.CREDIT, note=evil)
    rows = list(csv.DictReader(StringIO(csv_text(payments.payment_rows(sample_store), words))))
    assert len(rows) == 6
    assert rows[0]["Note"] == f"'{evil}"
    assert (rows[0]["Amount"], rows[0]["Currency"], rows[0]["Date"]) == (
        "-1.23",
        "EUR",
        "2026-11-20",
    )


def test_running_balance_ends_at_the_balance(sample_store, today, words):
    """R93: price, payments and balance agree, also with credits, refunds and expenses."""
    for kind, minor in (("credit", 500), ("refund", 700), ("expense", 900), ("retainer", 1_100)):
        record(sample_store, words, minor, kind=PaymentKind(kind))
    for report in milestone_report(sample_store, today).groups:
        left = report.payments[-1][1] if report.payments else report.group.deal.price_minor
        assert left == report.group.balance_minor
    totals = [report.group.gap_minor for report in milestone_report(sample_store, today).groups]
    assert totals == [0, 0, 0]

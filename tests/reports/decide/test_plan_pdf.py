"""The outsourcing plan on paper (R109)."""

from __future__ import annotations

from fractions import Fraction

import pytest

from outsource_desk.domain.decide.answers import Core, Impact
from outsource_desk.domain.decide.screening import SHORT
from outsource_desk.domain.money import round_half_up
from outsource_desk.records.task import Task
from outsource_desk.reports.document import DOCUMENTS
from outsource_desk.reports.paper import A4, LETTER
from outsource_desk.services.decide.plan import outsourcing_plan
from tests.reports import reader
from tests.support.papers import paper_of


@pytest.fixture
def printed(today, words):
    """Print the plan of a data file."""

    def make(store, paper=A4):
        return paper_of("plan", outsourcing_plan(store, today), words, paper)

    return make


def said(data):
    return reader.words(data).replace("\u00a0", " ")


def test_every_task_with_verdict_and_reasons(printed, sample_store, today):
    """R109: all tasks, each with its verdict, its promise and why; also those that stay."""
    text = said(printed(sample_store))
    found = outsourcing_plan(sample_store, today)
    assert len(found.rows) == 10
    for one in found.rows:
        assert one.row.title in text
        assert SHORT[one.row.verdict.kind] in text
    assert "This is part of your main strategy. Strategy stays with you." in text
    assert "Against the verdict, because: The adviser of the chamber" in text
    assert "First, as a test: Bookkeeping of one month, done twice" in text


def test_where_to_begin(printed, sample_store, today):
    """R109, R15: the first step is harmless; what runs already is named and not planned again."""
    found = outsourcing_plan(sample_store, today)
    text = said(printed(sample_store))
    assert f"Begin with “{found.attack[0].title}”." in text
    assert "Already with a vendor: Web shop redesign" in text
    planned = {step.title for step in found.attack}
    assert planned.isdisjoint(found.running)
    assert "Glaze development" not in planned


def test_the_savings_add_up(printed, sample_store, today, words):
    """R109, R12: a year of each task in money and hours; the sum is the sum of the lines."""
    found = outsourcing_plan(sample_store, today)
    assert found.saved_minor == sum(one.in_house_minor - one.outside_minor for one in found.savings)
    payroll = next(one for one in found.savings if one.title == "Payroll processing")
    assert payroll.saved_minor == 25_200  # € 504 over 24 months, see the page of the task
    assert payroll.minutes_freed == 146 * 60  # 292 h over 24 months
    assert payroll.cash_minor == 25_200 - 146 * 32_00
    text = said(printed(sample_store))
    assert "Payroll processing € 6,816 € 6,564 € 252 −€ 4,420 146 h" in text
    whole = round_half_up(Fraction(found.saved_minor, 100))
    assert words.money(whole * 100, "EUR").replace("\u00a0", " ") in text


def test_the_map_and_the_method(printed, sample_store):
    """R109: the four quarters, both axes, and how everything was counted."""
    text = said(printed(sample_store))
    for words_ in (
        "Find a close partner",
        "Keep it yourself",
        "Ask first whether you need it",
        "Give it away",
        "How much hangs on it every day",
        "Promise is counted from 0 to 100",
        "Every answer adds or takes points".lower(),
        "mindtools.com",
    ):
        assert words_ in text


def test_bookmarks_and_papers(printed, sample_store):
    """R109: each part is found from the list of bookmarks, on A4 and on Letter."""
    for paper in (A4, LETTER):
        marks = reader.bookmarks(printed(sample_store, paper))
        assert {
            "Order of attack",
            "Map of the work",
            "What it saves a year",
            "Every task and its verdict",
            "How it is counted",
        } <= set(marks)
        assert max(marks.values()) <= len(reader.pages(printed(sample_store, paper)))


def test_an_empty_business(printed, empty_store):
    """R109: without tasks the plan says how to begin."""
    assert "Begin with a scan of your business." in said(printed(empty_store))


def test_two_hundred_tasks_with_long_names(printed, empty_store, today):
    """R109: nothing runs over the edge, every task is there."""
    with empty_store.change("Many") as session:
        for at in range(200):
            session.add(
                Task(
                    title=f"{at} Überlange Bezeichnung der Aufgabe mit Ελληνικά " * 3,
                    department="Abteilung " * 8,
                    core=Core.SUPPORT,
                    impact=list(Impact)[at % 4],
                    minutes_per_month=60 * at,
                    hour_rate_minor=3_200,
                    created_on=today,
                )
            )
    text = said(printed(empty_store))
    assert all(f"{at} Überlange" in text for at in range(200))


def test_the_plan_is_for_the_owner_alone():
    """R34: it holds costs, so it is no paper for vendors."""
    assert not DOCUMENTS["plan"].document.for_vendor

"""The inventory: list, head, adding, renaming, deleting."""

from __future__ import annotations

from datetime import date

import pytest

from outsource_desk.base.errors import UserError
from outsource_desk.domain.decide.answers import Decision, Frequency
from outsource_desk.domain.decide.task_path import place_of
from outsource_desk.domain.kinds import Stage
from outsource_desk.records.draft import FieldError
from outsource_desk.services.tasks import tasks
from outsource_desk.services.tasks.tasks import Stake


def by_title(store):
    return {row.title: row for row in tasks.task_list(store)}


def test_the_inventory_tells_who_how_often_and_what_it_costs(sample_store):
    """R1: owner, hours, frequency and cost of each task; 12 × (14 h × € 32 + € 120) = € 6,816."""
    row = by_title(sample_store)["Payroll processing"]
    assert (row.owner, row.department) == ("René Okafor", "Office")
    assert (row.frequency, row.minutes_per_month) == (Frequency.MONTHLY, 840)
    assert row.stake == Stake(6_816_00, "EUR", agreed=False)
    assert (row.stage, row.decision) == (Stage.COMPARE, Decision.OUTSOURCE)
    assert row.next_step.text == "Choose a vendor"


def test_a_contract_counts_instead_of_an_estimate(sample_store):
    """R1: once there is a contract, its price is at stake."""
    rows = by_title(sample_store)
    assert rows["Web shop redesign"].stake == Stake(7_200_00, "EUR", agreed=True)
    assert rows["Product photography"].next_step.text == "Accept “First 40 photos”"


def test_the_list_follows_the_stages(sample_store):
    """R1: by stage, then by name."""
    rows = tasks.task_list(sample_store)
    keys = [(place_of(row.stage), row.title.casefold()) for row in rows]
    assert keys == sorted(keys)
    counts = tasks.stage_counts(sample_store)
    assert sum(counts.values()) == len(rows) == tasks.task_count(sample_store)
    assert list(counts) == list(Stage)
    assert counts[Stage.DELIVER] == 3


def test_the_head_tells_which_stages_are_open(sample_store):
    """R15: what is done, what is open, and what must happen before the rest."""
    head = tasks.task_header(sample_store, by_title(sample_store)["Payroll processing"].id)
    assert [state.key for state in head.stages if state.done] == [Stage.DECIDE, Stage.BRIEF]
    closed = {state.key: state.first.title for state in head.stages if state.first}
    assert closed == {
        Stage.CONTRACT: "Choose a vendor first",
        Stage.DELIVER: "Choose a vendor first",
        Stage.REVIEW: "Choose a vendor first",
    }


def test_add_rename_and_undo(empty_store, today):
    """R1: one act, one undo step each."""
    task_id = tasks.add_task(empty_store, "  Payroll  ", today)
    tasks.rename_task(empty_store, task_id, "Pay slips")
    assert tasks.task_header(empty_store, task_id).title == "Pay slips"
    assert empty_store.undo() == "Rename task to “Pay slips”"
    assert tasks.task_header(empty_store, task_id).title == "Payroll"
    empty_store.undo()
    assert tasks.task_list(empty_store) == ()
    with pytest.raises(UserError, match="no longer in the file"):
        tasks.task_header(empty_store, task_id)


@pytest.mark.parametrize("name", ["", "   ", "x" * 201, "nul\x00inside"])
def test_a_name_that_cannot_be_used_is_refused_in_words(empty_store, today, name):
    """R119: a sentence, and nothing is stored."""
    with pytest.raises(FieldError) as refused:
        tasks.add_task(empty_store, name, today)
    assert str(refused.value).endswith(".")
    assert tasks.task_count(empty_store) == 0


def test_hostile_names_are_kept_as_typed(empty_store, today):
    """R119: markup, right-to-left and emoji are names like any other."""
    for name in ("<b>Payroll</b> & co", "שכר עבודה", "Łódź ₹ 💸", "'; DROP TABLE task; --"):
        tasks.add_task(empty_store, name, today)
        assert name in {row.title for row in tasks.task_list(empty_store)}


def test_deleting_takes_all_along_and_undo_brings_it_back(sample_store):
    """R1: brief, bids and the award go with the task, and come back with it."""
    before = by_title(sample_store)
    row = before["Export papers and customs"]
    assert tasks.delete_task(sample_store, row.id) == row.title
    assert row.title not in by_title(sample_store)
    sample_store.undo()
    assert by_title(sample_store) == before


@pytest.mark.parametrize(
    ("title", "reason"),
    [("Web shop redesign", "payments were recorded"), ("Product photography", "is signed")],
)
def test_money_and_signatures_are_never_deleted(sample_store, title, reason):
    """R93: what was paid or signed stays as a record; the sentence says what to do instead."""
    row = by_title(sample_store)[title]
    with pytest.raises(UserError, match=reason):
        tasks.delete_task(sample_store, row.id)
    assert title in by_title(sample_store)


def test_a_long_list_is_quick(empty_store):
    """R1: 2,000 tasks are listed in one go."""
    from outsource_desk.records.task import Task

    with empty_store.change("Many") as session:
        session.add_all(
            Task(title=f"Task {number:04}", created_on=date(2026, 11, 24)) for number in range(2000)
        )
    rows = tasks.task_list(empty_store)
    assert len(rows) == 2000
    assert rows[7].title == "Task 0007"

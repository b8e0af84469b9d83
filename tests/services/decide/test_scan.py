"""The scan: the walk through the business, the list by promise, the reminder, what comes next."""

from __future__ import annotations

from datetime import timedelta

import pytest

from outsource_desk.base.errors import UserError
from outsource_desk.domain.decide.answers import Core, Decision
from outsource_desk.records.draft import FieldError
from outsource_desk.services.decide import check_sheet, scan, scan_walk, split
from outsource_desk.services.tasks import tasks
from outsource_desk.services.tasks.starters import starters


def left(store):
    found = scan_walk.walk(store)
    assert found is not None
    return found


def test_an_empty_business_is_walked_by_department(empty_store, today):
    """R14: every usual task is asked once, department by department, each ending with “more”."""
    scan_walk.begin_scan(empty_store, today)
    found = left(empty_store)
    assert {look.key for look in found.looks if not look.asks_for_more} == {
        starter.key for starter in starters()
    }
    order = [look.department for look in found.looks]
    assert order == sorted(order, key=found.departments.index)
    assert [look.department for look in found.looks if look.asks_for_more] == list(
        found.departments
    )


def test_ten_seconds_a_task(empty_store, today):
    """R1, R14: hours are enough; the usual answers come along, and the next one is asked."""
    scan_walk.begin_scan(empty_store, today)
    look = left(empty_store).looks[0]
    task_id = scan_walk.take_on(
        empty_store, look, {"title": look.title, "minutes_per_month": 840}, today
    )
    row = next(row for row in scan.scan_list(empty_store, today).rows if row.task_id == task_id)
    assert row.minutes == 840
    assert row.promise > 0
    assert row.verdict.answered >= 8
    assert left(empty_store).looks[0].key != look.key
    assert left(empty_store).done == 1


def test_what_is_not_done_here_is_not_asked_again(empty_store, today):
    """R14: passed over in this scan; the next scan asks again."""
    scan_walk.begin_scan(empty_store, today)
    look = left(empty_store).looks[0]
    scan_walk.pass_over(empty_store, look, today)
    assert look.key not in {one.key for one in left(empty_store).looks}
    scan_walk.end_scan(empty_store, today)
    scan_walk.begin_scan(empty_store, today)
    assert look.key in {one.key for one in left(empty_store).looks}


def test_tasks_of_the_file_are_looked_at_again(sample_store, today):
    """R13: what is undecided or kept comes up in each scan, what is on its way does not."""
    scan_walk.begin_scan(sample_store, today)
    titles = {look.title for look in left(sample_store).looks if look.task_id}
    assert titles == {"Customer newsletter", "Glaze development"}
    assert not {"payroll", "bookkeeping"} & {look.key for look in left(sample_store).looks}


def test_a_new_answer_changes_the_promise(sample_store, today):
    """R2, R13: what has become core promises nothing any more; its decision stays open."""
    scan_walk.begin_scan(sample_store, today)
    look = next(one for one in left(sample_store).looks if one.title == "Customer newsletter")
    typed = {"title": look.title, "minutes_per_month": 480, "core": Core.CORE}
    scan_walk.take_on(sample_store, look, typed, today)
    row = next(row for row in scan.scan_rows(sample_store) if row.task_id == look.task_id)
    assert row.promise == 0
    assert row.looked_on == today


def test_a_task_without_a_name_is_refused(empty_store, today):
    """R14: nothing is stored, and the sentence says what to enter."""
    scan_walk.begin_scan(empty_store, today)
    more = next(look for look in left(empty_store).looks if look.asks_for_more)
    with pytest.raises(FieldError, match="Enter the name"):
        scan_walk.take_on(empty_store, more, {"title": " "}, today)
    assert tasks.task_count(empty_store) == 0


def test_without_a_scan_nothing_is_changed(empty_store, today):
    """R13: a look that comes too late says so."""
    scan_walk.begin_scan(empty_store, today)
    look = left(empty_store).looks[0]
    scan_walk.end_scan(empty_store, today)
    with pytest.raises(UserError, match="Begin a new one"):
        scan_walk.take_on(empty_store, look, {"title": "Payroll"}, today)
    assert scan_walk.walk(empty_store) is None


def test_the_reminder_comes_after_the_chosen_months(empty_store, today):
    """R13: half a year after the last scan, or when the owner chose; not while one goes on."""
    assert scan.scan_dates(empty_store, today).is_due is False
    scan_walk.begin_scan(empty_store, today)
    scan_walk.end_scan(empty_store, today)
    assert not scan.scan_dates(empty_store, today + timedelta(150)).is_due
    assert scan.scan_dates(empty_store, today + timedelta(200)).is_due
    scan_walk.repeat_scan(empty_store, 12)
    assert not scan.scan_dates(empty_store, today + timedelta(200)).is_due
    scan_walk.begin_scan(empty_store, today + timedelta(400))
    assert not scan.scan_dates(empty_store, today + timedelta(400)).is_due


def test_the_most_promising_stand_first(sample_store, today):
    """R1: by promise; what has to stay is at the end, with its reason."""
    rows = scan.scan_list(sample_store, today).rows
    assert [row.promise for row in rows] == sorted((row.promise for row in rows), reverse=True)
    assert rows[-1].title == "Glaze development"
    assert rows[-1].why == "This is part of your main strategy. Strategy stays with you."


def test_after_a_success_the_next_tasks(sample_store, empty_store):
    """R18: a review that ended well proposes what is undecided and promising; nothing else does."""
    found = scan.next_tasks(sample_store)
    assert found is not None
    assert found.success == "IT support"
    assert [row.title for row in found.rows] == ["Customer newsletter"]
    assert scan.next_tasks(empty_store) is None


def test_a_task_is_split_over_niches(empty_store, today):
    """R16: each part becomes a task with the answers of the whole, and its own name."""
    task_id = tasks.add_task(empty_store, "Web site", today)
    sheet = check_sheet.open_sheet(empty_store, task_id)
    values = {**sheet.values, "core": Core.SUPPORT, "niches": "Design\n Texts \nDesign\n"}
    check_sheet.save_draft(empty_store, check_sheet.CheckSheet(values, "", 1, "", task_id), today)
    added = split.split_task(empty_store, task_id, today)
    rows = {row.task_id: row for row in scan.scan_rows(empty_store)}
    assert [rows[one].title for one in added] == ["Web site: Design", "Web site: Texts"]
    assert check_sheet.open_sheet(empty_store, added[0]).values["core"] == Core.SUPPORT
    with pytest.raises(UserError, match="two to twelve parts"):
        split.split_task(empty_store, task_id, today)


def test_what_is_on_its_way_is_not_split(sample_store, today):
    """R16: a brief that exists is not torn apart."""
    books = next(row for row in scan.scan_rows(sample_store) if row.title == "Bookkeeping")
    assert books.decision == Decision.OUTSOURCE
    with pytest.raises(UserError, match="on its way"):
        split.split_task(sample_store, books.task_id, today)

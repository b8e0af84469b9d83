"""The lists of a brief, and sending it."""

from __future__ import annotations

import pytest
from sqlmodel import select

from outsource_desk.base.errors import UserError
from outsource_desk.domain.kinds import Rhythm, Stage
from outsource_desk.records.brief import (
    Brief,
    Input,
    InputDraft,
    Kpi,
    KpiDraft,
)
from outsource_desk.records.draft import FieldError
from outsource_desk.services import items
from outsource_desk.services.brief import changes as brief_changes
from outsource_desk.services.brief.briefs import brief
from outsource_desk.services.brief.kpi_presets import kpi_presets
from outsource_desk.services.tasks import tasks
from tests.requesting import release
from tests.services.brief.hand import fill


def test_lists_are_added_changed_ordered_and_removed(store, task_id, today):
    """R19: each is one step of undo, and the order is the owner's."""
    ids = [items.add(store, Input, task_id, InputDraft(title=title)) for title in ("A", "B", "C")]

    def titles():
        return [row.title for row in brief(store, task_id, today).lists.inputs]

    items.move(store, Input, ids[2], -1)
    assert titles() == ["A", "C", "B"]
    items.move(store, Input, ids[0], -1)  # at the top already
    assert store.undo_label() == "Move what you give: “C”"
    items.change(store, Input, ids[1], InputDraft(title="Bank statements"))
    assert items.remove(store, Input, ids[0]) == "A"
    assert titles() == ["C", "Bank statements"]
    store.undo()
    assert titles() == ["A", "C", "Bank statements"]
    with pytest.raises(UserError, match="no longer in the file"):
        items.change(store, Input, 999, InputDraft(title="x"))


@pytest.mark.parametrize(
    ("direction", "target", "minimum", "fits"),
    [
        ("higher", "98", "95", True),
        ("higher", "95", "98", False),
        ("lower", "1", "3", True),
        ("lower", "3", "1", False),
        ("lower", "2", "2", True),
        ("higher", "ninety", "", False),
        ("higher", "NaN", "", False),
    ],
)
def test_just_acceptable_lies_on_the_bad_side(store, task_id, direction, target, minimum, fits):
    """R22: target and just acceptable are numbers in the right order."""
    draft = KpiDraft(name="Errors", direction=direction, target=target, minimum=minimum)
    if fits:
        items.add(store, Kpi, task_id, draft)
        return
    with pytest.raises(FieldError):
        items.add(store, Kpi, task_id, draft)


def test_presets_are_complete_and_can_be_added(store, task_id, today):
    """R22: satisfaction, error rate, on time and response time at least; each one is accepted.

    What one piece may cost nobody knows but the owner: its number is asked for.
    """
    presets = kpi_presets()
    assert {"satisfaction", "errors", "on_time", "payroll", "response"} <= {p.key for p in presets}
    assert len({p.key for p in presets}) == len(presets)
    for preset in presets:
        known = preset.key != "unit_cost"
        assert (bool(preset.draft.target), bool(preset.draft.minimum)) == (known, known)
        assert preset.draft.source
        items.add(store, Kpi, task_id, preset.draft)
    needs = [need for need in brief(store, task_id, today).missing if need.field == "kpis"]
    assert [need.sentence for need in needs] == ["“Price paid per finished piece”: say a target."]


def test_what_makes_bids_incomparable_stands_in_the_way(store, task_id, today):
    """R32: the sentence names all of it; nothing is noted."""
    brief_changes.begin_brief(store, task_id)
    with pytest.raises(UserError, match=r"Not released yet\. Say what is better"):
        release(store, task_id)
    assert brief(store, task_id, today).sent_on is None


def test_releasing_moves_on_and_freezes(store, task_id, today):
    """R32: one step: the day and the stage; then the brief is frozen."""
    fill(store, task_id, today)
    release(store, task_id)
    found = brief(store, task_id, today)
    assert found.sent_on == today
    assert found.may_take_back
    assert tasks.task_header(store, task_id).stage == Stage.COMPARE
    for change in (
        lambda: brief_changes.set_field(store, task_id, "language", "French"),
        lambda: items.add(store, Input, task_id, InputDraft(title="x")),
        lambda: items.remove(store, Input, found.lists.inputs[0].id),
        lambda: release(store, task_id),
    ):
        with pytest.raises(UserError, match="Change the request"):
            change()
    store.undo()
    assert tasks.task_header(store, task_id).stage == Stage.BRIEF
    assert brief(store, task_id, today).sent_on is None


def test_a_request_can_be_taken_back(store, task_id, today):
    """R32: without bids the task goes back to the brief; the text can be changed again."""
    fill(store, task_id, today)
    release(store, task_id)
    brief_changes.take_back(store, task_id)
    assert tasks.task_header(store, task_id).stage == Stage.BRIEF
    brief_changes.set_field(store, task_id, "language", "French")
    assert brief(store, task_id, today).text.language == "French"


def test_after_the_choice_nothing_is_taken_back(sample_store, today):
    """R32: once a vendor is chosen, the sentence says how to ask again."""
    for row in tasks.task_list(sample_store):
        found = brief(sample_store, row.id, today)
        if found.locked.startswith("You chose"):
            with pytest.raises(UserError, match="Reopen the choice first"):
                brief_changes.take_back(sample_store, row.id)
            return
    pytest.fail("the sample has no choice")


def test_a_damaged_task_number_is_a_sentence(store, today):
    """R32: a task that was deleted meanwhile is told, not a crash."""
    with pytest.raises(UserError, match="no longer in the file"):
        brief(store, 999, today)


def test_the_record_has_one_brief_a_task(store, task_id):
    """R32: filling in fields without beginning makes exactly one."""
    brief_changes.set_field(store, task_id, "meetings", Rhythm.WEEKLY)
    brief_changes.set_field(store, task_id, "language", "German")
    with store.read() as session:
        assert len(session.exec(select(Brief.id)).all()) == 1

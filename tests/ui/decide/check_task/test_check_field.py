"""A warning of the radar opens the check of a task at its very question."""

import pytest

from outsource_desk.domain.place import Place
from outsource_desk.domain.radar.check import CHECKS
from outsource_desk.services.tasks import tasks
from outsource_desk.ui.decide.stage import DecideStage

FIELDS = sorted({one.field.partition(":")[2] for one in CHECKS if one.field.startswith("check:")})


def bookkeeping(desk):
    return next(one.id for one in tasks.task_list(desk.store) if one.title == "Bookkeeping")


@pytest.mark.parametrize("field", FIELDS)
def test_the_wizard_opens_at_the_field(open_check, sample_desk, field):
    """R9, R10, R17, R24, R68: the step that asks is shown, and the field has the focus."""
    made = open_check(sample_desk, f"{bookkeeping(sample_desk)}:{field}")
    assert field in made.step.fields
    focused = made.focusWidget()
    assert made.step.fields[field].isAncestorOf(focused)


def test_decide_asks_for_the_check(sample_desk, qtbot):
    """R9: the stage hands the name of the field on; other fields are shown by their ring."""
    asked = []
    sample_desk.asked.connect(lambda *what: asked.append(what))
    stage = DecideStage(sample_desk)
    qtbot.addWidget(stage)
    task_id = bookkeeping(sample_desk)
    stage.open_task(task_id)
    stage.open_place(Place("tasks", task_id, "decide", field="check:oversight"))
    stage.open_place(Place("tasks", task_id, "decide", field="summary"))
    assert asked == [("check_task", f"{task_id}:oversight")]

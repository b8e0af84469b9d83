"""What the tests here have in common."""

from __future__ import annotations

from outsource_desk.services.brief.briefs import brief
from outsource_desk.ui.brief import BriefStage

BOOKS, PAYROLL = 3, 4
WIDE, NARROW = (1366, 620), (900, 400)


def shown_stage(desk, qtbot, task_id, size=WIDE):
    made = BriefStage(desk)
    qtbot.addWidget(made)
    made.resize(*size)
    made.open_task(task_id)
    made.show()
    qtbot.waitExposed(made)
    return made


def found_of(stage):
    return brief(stage.desk.store, stage.task_id, stage.desk.clock.today())


def typed(qtbot, field, text):
    """Type into a field and leave it."""
    field.editor.setFocus()
    field.editor.selectAll()
    qtbot.keyClicks(field.editor, text)
    field.editor.clearFocus()

"""The ready brief on the screen: offered where nothing is written, and what is worth knowing."""

from __future__ import annotations

from outsource_desk.domain.brief.sections import SectionKey
from outsource_desk.records.business import BusinessDraft
from outsource_desk.services.brief.packs import pack_of, pack_sections
from outsource_desk.services.business.business import save_business
from outsource_desk.services.decide.check_sheet import CheckSheet, save_draft
from outsource_desk.services.tasks.starters import starter_of
from outsource_desk.services.tasks.tasks import add_task
from outsource_desk.ui.brief.dialogs.edit_kpi import EditKpiDialog
from outsource_desk.ui.brief.dialogs.fill_brief import FillBriefDialog
from outsource_desk.ui.brief.stage import CHOOSE_READY, USE_READY
from outsource_desk.ui.decide.check_task.steps.task import TaskStep
from outsource_desk.ui.decide.check_task.wizard import CheckTask
from tests.ui.brief.hand import found_of, shown_stage


def bookkeeping(desk):
    values = starter_of("bookkeeping").values
    sheet = save_draft(desk.store, CheckSheet(values, starter="bookkeeping"), desk.clock.today())
    return sheet.task_id


def lines_of(note):
    return [text.text() for holder, _, text in note._lines if not holder.isHidden()]


def test_an_empty_brief_offers_the_ready_one(empty_desk, qtbot):
    """R31: one press fills every section; one Undo takes all of it back."""
    stage = shown_stage(empty_desk, qtbot, bookkeeping(empty_desk))
    assert stage.ready_button.text() == USE_READY
    assert stage.ready_button.property("kind") == "primary"
    assert stage.none.start_button.property("kind") == ""
    stage.ready_button.click()
    assert len(found_of(stage).lists.deliverables) == 4
    assert stage.stack.currentWidget() is stage.board
    assert empty_desk.store.undo() == "Fill in from the pack “Bookkeeping”"
    stage.refresh()
    assert not found_of(stage).begun


def test_a_begun_brief_offers_it_where_nothing_stands(empty_desk, qtbot, opened):
    """R31: in an empty section, until it is filled; never beside what is there."""
    stage = shown_stage(empty_desk, qtbot, bookkeeping(empty_desk))
    stage.none.start_button.click()
    stage.board.show_part(SectionKey.DELIVERABLES)
    assert stage.board.panel.ready_button.isVisible()
    stage.board.panel.ready_button.click()
    assert opened == [("fill_brief", {"task_id": stage.task_id, "pack": "bookkeeping"})]
    dialog = FillBriefDialog(empty_desk, **opened[0][1])
    qtbot.addWidget(dialog)
    wanted = {SectionKey.DELIVERABLES, SectionKey.PAYMENT}
    for at, key in enumerate(pack_sections()):
        dialog.sections.fields[at].set_value(key in wanted)
    dialog.try_commit()
    stage.refresh()
    brief = found_of(stage)
    assert (len(brief.lists.deliverables), brief.text.payment_days) == (4, 14)
    assert (brief.lists.inputs, brief.text.objectives, brief.text.language) == ((), "", "")
    assert len(brief.lists.kpis) == 1  # the number of the check
    assert stage.board.panel.ready_button.isHidden()
    stage.board.show_part(SectionKey.DATES)
    assert stage.board.panel.ready_button.isHidden()


def test_traps_and_laws_stand_where_they_matter(empty_desk, qtbot):
    """R14: traps by section, laws of the owner's country beside the criteria."""
    save_business(empty_desk.store, BusinessDraft(name="Ada", country="Deutschland"))
    stage = shown_stage(empty_desk, qtbot, bookkeeping(empty_desk))
    stage.ready_button.click()
    stage.board.show_part(SectionKey.PAYMENT)
    traps = pack_of("bookkeeping").traps_in(SectionKey.PAYMENT)
    assert lines_of(stage.board.panel.advice) == list(traps)
    stage.board.show_part(SectionKey.CRITERIA)
    told = lines_of(stage.board.panel.advice)
    assert any("StBerG" in line for line in told)
    assert any(line.startswith("Ask people who know a vendor") for line in told)
    stage.board.show_part(SectionKey.DATES)
    assert stage.board.panel.advice.isHidden()


def test_a_task_of_its_own_chooses_a_ready_brief(empty_desk, qtbot, opened):
    """R14: nothing is guessed from a title; the dialog asks which usual task it is like."""
    task_id = add_task(empty_desk.store, "Ledger", empty_desk.clock.today())
    stage = shown_stage(empty_desk, qtbot, task_id)
    assert stage.ready_button.text() == CHOOSE_READY
    stage.ready_button.click()
    assert opened == [("fill_brief", {"task_id": task_id, "pack": ""})]
    dialog = FillBriefDialog(empty_desk, task_id=task_id)
    qtbot.addWidget(dialog)
    dialog.try_commit()
    assert "most like yours" in dialog.problem.text
    dialog.pack.set_value("bookkeeping")
    dialog.try_commit()
    stage.refresh()
    assert found_of(stage).pack == "bookkeeping"
    assert found_of(stage).lists.kpis


def test_the_first_step_of_the_check_says_what_may_be_reserved(empty_desk, qtbot):
    """R14: as soon as a usual task is chosen; where nothing is known, a chamber is to be asked."""
    wizard = CheckTask(empty_desk)
    qtbot.addWidget(wizard)
    wizard.show()
    step = next(iter(wizard.findChildren(TaskStep)))
    assert step.licence.isHidden()
    for key, says in (("payroll", "Ask your chamber or tax office"), ("data_entry", "")):
        step.starter.set_value(key)
        step.starter.changed.emit()
        step.starter.committed.emit()
        assert says in step.licence.text()
        assert step.licence.isHidden() != bool(says)


def test_a_number_may_begin_with_one_of_the_ready_brief(empty_desk, qtbot):
    """R22: those that fit the task come first, then all usual ones."""
    dialog = EditKpiDialog(empty_desk, owner_id=bookkeeping(empty_desk))
    qtbot.addWidget(dialog)
    box = dialog.preset.box
    offered = [box.itemText(at) for at in range(box.count())]
    fitting = [kpi.name for kpi in pack_of("bookkeeping").lists[SectionKey.KPIS]]
    assert offered[: len(fitting)] == fitting
    assert "Customer satisfaction" in offered
    box.setCurrentIndex(0)
    box.activated.emit(0)
    assert dialog.form["name"].value() == fitting[0]

"""The stage Brief: the pages beside it, sending, and how it looks."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from outsource_desk.domain.brief.sections import SectionKey
from outsource_desk.domain.kinds import Stage
from outsource_desk.records.task import Task
from outsource_desk.services.brief import changes as brief_changes
from outsource_desk.services.brief.briefs import brief
from outsource_desk.services.tasks import tasks
from tests.requesting import released_for_real
from tests.ui import audit
from tests.ui.brief.hand import BOOKS, NARROW, PAYROLL, WIDE, shown_stage


def test_the_pages_follow(stage, qtbot):
    """R32: the preview holds the PDF that is printed, made again after a change."""
    qtbot.waitUntil(lambda: stage.board.preview.view.page_count > 1)
    with qtbot.waitSignal(stage.board.preview.shown):
        brief_changes.set_field(stage.desk.store, BOOKS, "language", "French")
    with qtbot.waitSignal(stage.board.preview.shown):
        field = stage.board.panel.form["background"]
        field.editor.setFocus()
        qtbot.keyClicks(field.editor, "!")
    stage.desk.tasks.wait()


def test_a_sent_request_is_frozen_until_it_is_taken_back(sample_desk, qtbot, opened):
    """R32: the banner says why, its button opens it again; nothing is added meanwhile."""
    stage = shown_stage(sample_desk, qtbot, PAYROLL)
    assert not stage.board.panel.form.isEnabled()
    assert stage.header_buttons()[-2:] == [stage.request_button, stage.bids_button]
    stage.board.show_part(SectionKey.INPUTS)
    assert not stage.board.panel.items.add_button.isVisible()
    said = []
    sample_desk.said.connect(lambda text, undo: said.append(text))
    stage.send()
    assert opened == []
    assert "Change the request" in said[0]
    stage.board.banner.acted.emit()
    assert stage.board.panel.form.isEnabled()
    kept = (stage.files_button, stage.sheets_button)
    assert stage.header_buttons() == [*kept, stage.print_button, stage.send_button]
    sample_desk.tasks.wait()


def test_after_the_release_the_very_pages_are_shown(sample_desk, qtbot):
    """R35: no draft of a next version, but what vendors have."""
    pdf, _ = released_for_real(sample_desk.store)
    stage = shown_stage(sample_desk, qtbot, BOOKS)
    found = brief(sample_desk.store, BOOKS, sample_desk.clock.today())
    assert stage.acts.pages(found) == pdf
    brief_changes.take_back(sample_desk.store, BOOKS)
    assert callable(stage.acts.pages(stage.acts.brief))
    sample_desk.tasks.wait()


def test_a_brief_begins_with_one_button(empty_desk, qtbot):
    """R32: before, the stage says what it is for; undo brings that back."""
    store, today = empty_desk.store, empty_desk.clock.today()
    task_id = tasks.add_task(store, "Bookkeeping", today)
    with store.change("Decide") as session:
        session.get_one(Task, task_id).stage = Stage.BRIEF
    stage = shown_stage(empty_desk, qtbot, task_id)
    assert stage.none.isVisible()
    assert stage.header_buttons() == []
    stage.none.start_button.click()
    assert stage.board.isVisible()
    store.undo()
    assert stage.none.isVisible()
    empty_desk.tasks.wait()


def test_every_section_is_named_and_whole(dressed, sample_desk, qtbot):
    """R127: nothing nameless, too small or cut off, in both themes at both sizes of text."""
    stage, sizes = shown_stage(sample_desk, qtbot, BOOKS, WIDE), (WIDE, NARROW)
    preview = stage.board.preview
    qtbot.waitUntil(lambda: preview.isHidden() or preview.view.page_count > 1)
    qtbot.waitUntil(lambda: not preview._running)
    for key in SectionKey:
        stage.board.show_part(key)
        for size in sizes:
            stage.resize(*size)
            assert audit.problems(stage) == [], (key, size)
        sizes = sizes[::-1]
    sample_desk.tasks.wait()
    QApplication.processEvents()


def test_a_narrow_window_shows_form_or_pages(sample_desk, qtbot):
    """R127: below the width for three panes, a button changes between form and pages."""
    stage = shown_stage(sample_desk, qtbot, BOOKS, NARROW)
    board = stage.board
    assert not board.preview.isVisible()
    board.panel.preview_button.click()
    assert board.preview.isVisible()
    assert not board.stack.isVisible()
    board.back_button.click()
    assert board.stack.isVisible()
    sample_desk.tasks.wait()

"""The box that says what a section lacks stays as high as it was while one fills the form."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from outsource_desk.domain.brief.sections import SectionKey
from tests.ui.brief.hand import shown_stage, typed

UNTOUCHED = 1


@pytest.fixture
def working(sample_desk, qtbot):
    """The section of working together of a request that was only just begun."""
    made = shown_stage(sample_desk, qtbot, UNTOUCHED)
    made.none.started.emit()
    made.board.show_part(SectionKey.WORKING)
    QApplication.processEvents()
    return made


def lines_of(note):
    return [text.text() for holder, _icon, text in note._lines if not holder.isHidden()]


def test_the_form_stays_where_it_is_as_things_are_filled_in(working, qtbot):
    """R32: leaving a field takes a line out of the box, and no control moves under the mouse."""
    panel = working.board.panel
    before = panel.missing.height()
    place = panel.form["meetings"].mapTo(panel, QPoint(0, 0))
    lacked = lines_of(panel.missing)
    typed(qtbot, panel.form["language"], "English")
    typed(qtbot, panel.form["channels"], "E-mail")
    QApplication.processEvents()
    assert len(lines_of(panel.missing)) == len(lacked) - 2
    assert panel.missing.height() == before
    assert panel.form["meetings"].mapTo(panel, QPoint(0, 0)) == place


def test_a_section_that_became_complete_says_so(working):
    """R32: the box stays until the section is left, without anything missing."""
    panel = working.board.panel
    panel.missing.show_needs(())
    assert panel.missing.isVisible()
    assert lines_of(panel.missing) == ["Nothing is missing here any more."]


def test_another_section_starts_with_its_own_height(working, qtbot):
    """R32: who comes back finds the box only as high as what is missing now."""
    board, panel = working.board, working.board.panel
    before = panel.missing.height()
    typed(qtbot, panel.form["language"], "English")
    typed(qtbot, panel.form["channels"], "E-mail")
    board.show_part(SectionKey.SCOPE)
    board.show_part(SectionKey.WORKING)
    QApplication.processEvents()
    assert panel.missing.height() < before

"""Unclear words in fields: underlined, listed below, one key away, and never a change by itself."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QInputMethodEvent, QTextCharFormat
from PySide6.QtWidgets import QToolTip

from outsource_desk.services.brief.word_lists import word_list
from outsource_desk.ui.kit.fields import CheckField, LongTextField, TextField
from outsource_desk.ui.kit.wording import TYPING_MS, WordingCheck

WAVE = QTextCharFormat.UnderlineStyle.WaveUnderline


@pytest.fixture(params=[LongTextField, TextField], ids=["long", "line"])
def checked(request, show):
    field = request.param("Goals")
    check = WordingCheck.on(field, word_list())
    show(field)
    return field, check


def underlined(edit):
    """Return the words with a wave under them."""
    layout = edit.document().firstBlock().layout()
    text = edit.toPlainText()
    return [text[one.start : one.start + one.length] for one in layout.formats()]


def test_unclear_words_are_listed_as_one_types_and_go_away_when_mended(checked, qtbot):
    """R31: the list stands below the field, says why and what to write, and leaves again."""
    field, check = checked
    field.editor.setFocus()
    qtbot.keyClicks(field.editor, "Send it asap or promptly")
    qtbot.waitUntil(check.isVisible, timeout=TYPING_MS * 4)
    shown = [
        (button.text(), said.text()) for holder, button, said in check.rows if holder.isVisible()
    ]
    assert [words for words, _ in shown] == ["“asap”", "“promptly”"]
    assert shown[0][1] == (
        "Everybody reads this differently. Give a number of hours or days, or a date."
    )
    field.editor.selectAll()
    qtbot.keyClicks(field.editor, "Within 4 hours")
    qtbot.waitUntil(check.isHidden, timeout=TYPING_MS * 4)


def test_a_find_leads_to_its_words_by_key(checked, qtbot):
    """R31: Tab to the button, Space selects the words, also behind a sign of two units."""
    field, check = checked
    field.set_value("😀 Send it asap")
    check.look()
    button = check.rows[0][1]
    qtbot.keyClick(button, Qt.Key.Key_Space)
    selected = getattr(field.edit, "selectedText", None) or field.edit.textCursor().selectedText
    assert selected() == "asap"
    assert field.edit.hasFocus() or field.edit.window().focusWidget() is field.edit


def test_the_underline_is_no_change(show, qtbot):
    """R31: drawing the wave stores nothing: a look of letters is not a text."""
    field = LongTextField("Goals")
    WordingCheck.on(field, word_list())
    heard = []
    field.changed.connect(lambda: heard.append(1))
    field.set_value("Send it asap.")
    show(field)
    qtbot.waitUntil(lambda: underlined(field.edit) == ["asap"])
    assert heard == []
    qtbot.keyClicks(field.editor, "x")
    assert heard == [1]


def test_a_tip_says_what_is_unclear(show):
    """R31: the mouse over the words tells why, elsewhere nothing."""
    field = LongTextField("Goals")
    check = WordingCheck.on(field, word_list())
    field.set_value("asap")
    show(field)
    for place, told in ((QPoint(8, 8), True), (QPoint(200, 8), False)):
        event = QHelpEvent(QEvent.Type.ToolTip, place, field.edit.mapToGlobal(place))
        QToolTip.hideText()
        assert check.eventFilter(field.edit.viewport(), event)
        assert ("asap" in QToolTip.text()) == told or not told


def test_signs_being_put_together_are_left_alone(show):
    """R131: the wave of a line never takes away what an input method has not finished."""
    field = TextField("How much")
    WordingCheck.on(field, word_list())
    show(field)
    QCoreApplication.sendEvent(field.edit, QInputMethodEvent("に", []))
    field.edit.textChanged.emit("")  # what anything else would set off
    said = field.edit.inputMethodQuery(Qt.InputMethodQuery.ImCursorPosition)
    QCoreApplication.sendEvent(field.edit, QInputMethodEvent("", []))
    assert said == 0
    assert field.value() == ""
    done = QInputMethodEvent("", [])
    done.setCommitString("日本")
    QCoreApplication.sendEvent(field.edit, done)
    assert field.value() == "日本"


def test_a_locked_field_and_other_fields_are_not_checked(show):
    """R31: what cannot be changed is not criticised; a tick has no words."""
    field = LongTextField("Goals")
    check = WordingCheck.on(field, word_list())
    field.set_value("asap")
    field.edit.setEnabled(False)
    show(field)
    check.look()
    assert check.isHidden()
    assert WordingCheck.on(CheckField("Ready"), word_list()) is None


def test_many_finds_show_three_and_count_the_rest(checked):
    """R31: the form stays short."""
    field, check = checked
    field.set_value("asap, promptly, soon, several, etc.")
    check.look()
    assert len(check.rows) == 3
    assert check.more.text() == "And 2 more, underlined above."

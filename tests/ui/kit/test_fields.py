"""Fields: read what the owner means, keep what was typed, say what to enter."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from outsource_desk.base.errors import InputError
from outsource_desk.ui.kit.fields import (
    CheckField,
    ChoiceField,
    DateField,
    HoursField,
    LongTextField,
    MoneyField,
    NumberField,
    PercentField,
    SegmentedField,
    TextField,
    WholeField,
)
from outsource_desk.ui.kit.form import Form
from tests.ui.audit import problems

CORE = (("core", "Yes, it is our core"), ("part", "Partly"), ("support", "No, it supports us"))


def every_field(words):
    return {
        "name": TextField(
            "Name of the task", hint="For example: payroll", required="Enter a name."
        ),
        "core": SegmentedField("Is it your core work?", CORE, help_text="What you are known for."),
        "hours": NumberField("Time it takes", words, unit="hours a month"),
        "price": MoneyField("Agreed price", words, "EUR"),
        "penalty": PercentField("Penalty for each week", words, unit="% of the price"),
        "weeks": WholeField("You may end it after", words, unit="weeks of delay"),
        "work": HoursField("Your own time", words, unit="hours"),
        "due": DateField("Due", words),
        "paid": ChoiceField("Paid by", (("bank", "Bank transfer"), ("card", "Card"))),
        "back": CheckField("The provider pays what it costs you to take the work back in-house"),
        "notes": LongTextField("Exceptions (optional)"),
    }


VALUES = {
    "name": "Payroll",
    "core": "support",
    "hours": Decimal("14.5"),
    "price": 123456,
    "penalty": Decimal("0.02"),
    "weeks": 4,
    "work": 90,
    "due": date(2026, 11, 24),
    "paid": "bank",
    "back": True,
    "notes": "Two lines\nof text",
}


def test_a_form_gives_back_what_was_set(show, words):
    """R126: no value changes by being shown."""
    form = Form(every_field(words))
    show(form, height=900)
    form.set_values(VALUES)
    assert form.values() == VALUES


def test_fields_pass_the_audit(dressed, show, words):
    """R131: every field has a name, can be hit and is not cut off, with its problem shown."""
    form = Form(every_field(words))
    window = show(form, width=900, height=1400)
    form["name"].validate()
    form["hours"].set_problem("Enter hours per month, for example 14. " * 4)
    window.layout().activate()
    assert problems(window) == []


def test_what_cannot_be_read_stays_as_typed(qtbot, show, words):
    """R126: an unreadable amount is kept, with a sentence that contains an example."""
    field = MoneyField("Agreed price", words, "EUR")
    show(field)
    qtbot.keyClicks(field.edit, "about 500")
    field.edit.editingFinished.emit()
    assert field.edit.text() == "about 500"
    assert "xample" in field.problem()
    with pytest.raises(InputError):
        field.value()


def test_a_readable_amount_is_tidied_when_left(qtbot, show, words):
    """R126: 1200 becomes 1,200 and the value is in cents."""
    field = MoneyField("Agreed price", words, "EUR")
    show(field)
    qtbot.keyClicks(field.edit, "1200")
    with qtbot.waitSignal(field.committed):
        qtbot.keyClick(field.edit, Qt.Key.Key_Return)
    assert (field.edit.text(), field.value()) == ("1,200", 120000)


def test_typing_takes_the_problem_away(qtbot, show):
    """R126: nobody is scolded while correcting."""
    field = TextField("Name", required="Enter a name, for example Acme.")
    show(field)
    assert not field.validate()
    assert field.editor.accessibleDescription() == "Enter a name, for example Acme."
    qtbot.keyClicks(field.edit, "A")
    assert field.validate()


def test_the_first_problem_gets_the_focus(show, words):
    """R126: the form says what is missing and puts the cursor there."""
    form = Form(every_field(words))
    window = show(form, height=900)
    window.activateWindow()
    form["hours"].edit.setText("many")
    with pytest.raises(InputError, match="Enter a name"):
        form.values()
    assert window.focusWidget() is form["name"].editor


def test_a_further_test_of_a_field_is_shown(show, words):
    """R126: a rule of the page, such as a limit, is told like any other problem."""
    over = "Enter at most 100 %."
    field = PercentField("Share", words, check=lambda share: over if share > 1 else "")
    show(field)
    field.set_value(Decimal(2))
    assert field.problem() == over


def test_arrows_choose_in_a_segmented_field(qtbot, show):
    """R131: the choice works by keyboard and the focus is on the chosen one."""
    field = SegmentedField("Is it your core work?", CORE)
    window = show(field)
    window.activateWindow()
    field.set_value("core")
    field.focus()
    qtbot.keyClick(field.segments.button("core"), Qt.Key.Key_Right)
    assert field.value() == "part"
    assert window.focusWidget() is field.segments.button("part")
    qtbot.mouseClick(field.segments.button("core"), Qt.MouseButton.LeftButton)
    assert window.focusWidget() is field.segments.button("core")


def test_segments_stack_when_there_is_no_room(show):
    """R131: at large text the answers are below each other, not cut off."""
    wide, narrow = SegmentedField("Core?", CORE), SegmentedField("Core?", CORE)
    show(wide, width=900)
    show(narrow, width=260)
    assert wide.segments.button("part").x() > 0
    assert narrow.segments.button("part").y() > 0


def test_the_wheel_does_not_change_a_choice(qtbot, show):
    """R126: scrolling past a list leaves its answer alone."""
    field = ChoiceField("Paid by", (("bank", "Bank transfer"), ("card", "Card")))
    show(field)
    field.set_value("bank")
    field.set_choices((("card", "Card"), ("bank", "Bank transfer")))
    assert field.value() == "bank"


def test_the_words_of_a_check_box_tick_it(qtbot, show):
    """R131: the whole sentence is the target."""
    field = CheckField("The provider pays what it costs you to take the work back")
    show(field, width=200)
    caption = field.findChildren(type(field.label))[-1]
    with qtbot.waitSignal(field.committed):
        qtbot.mouseClick(field.box, Qt.MouseButton.LeftButton)
    assert field.value()
    assert caption is not None


def test_a_day_is_chosen_from_the_calendar(qtbot, show, words):
    """R131: the calendar opens by its button and gives a day."""
    from PySide6.QtCore import QDate
    from PySide6.QtWidgets import QCalendarWidget

    field = DateField("Due", words)
    show(field)
    field.set_value(date(2026, 11, 24))
    field.calendar_button.click()
    calendar = field.findChild(QCalendarWidget)
    assert calendar.selectedDate() == QDate(2026, 11, 24)
    with qtbot.waitSignal(field.committed):
        calendar.clicked.emit(QDate(2026, 12, 5))
    assert field.value() == date(2026, 12, 5)


@pytest.mark.parametrize("kind", [TextField, LongTextField])
def test_what_is_pasted_beyond_the_limit_stays_in_sight(show, kind):
    """Nothing is cut in silence: the whole text stays, with a sentence, and is not valid."""
    field = kind("Portal", longest=200)
    show(field)
    QGuiApplication.clipboard().setText("https://portal.example/" + "a" * 300)
    field.edit.setFocus()
    field.edit.paste()
    assert len(field.value()) == 323
    assert field._problem_text.text().endswith("At most 200 characters: 123 too many.")
    assert not field.validate()
    field.edit.selectAll()
    QTest.keyClicks(field.edit, "https://portal.example/")
    assert field._problem_row.isHidden()
    assert field.validate()

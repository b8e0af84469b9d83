"""What the tests here have in common."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWizard

from tests.support.screen import settle

Which = QWizard.WizardButton
ARROWS = (Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_Up)
STEPS = ("task", "core", "costs", "risks", "verdict")


def focused():
    return QApplication.focusWidget()


def press(wizard, key, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(wizard.focusWidget() or wizard, key, modifier)
    settle()


def tab_to(wizard, field):
    """Press Tab until the cursor is in a field."""
    goal = field.editor
    for _ in range(60):
        at = wizard.focusWidget()
        if at is goal or (at is not None and goal.isAncestorOf(at)):
            return
        press(wizard, Qt.Key.Key_Tab)
    pytest.fail(f"Tab never reaches “{field.label.text()}”")


def type_in(wizard, name, text):
    tab_to(wizard, wizard.step.fields[name])
    QTest.keyClicks(wizard.focusWidget(), text)
    settle()


def choose(wizard, field, key):
    """Go to the question with Tab, to the choice with the arrows, and press Space."""
    tab_to(wizard, field)
    for arrow in (one for one in ARROWS for _ in range(5)):
        if wizard.focusWidget() is field.segments.button(key):
            break
        press(wizard, arrow)
    press(wizard, Qt.Key.Key_Space)
    assert field.value() == key


def forward(wizard):
    press(wizard, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

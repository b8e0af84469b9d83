"""The top of an open task: what does not fit goes into its menu."""

from __future__ import annotations

from types import SimpleNamespace

from PySide6.QtWidgets import QApplication, QMenu

from outsource_desk.ui.kit.buttons import Button
from outsource_desk.ui.tasks.task_head import TaskHead

NAMES = ("Files…", "Instructions (1)…", "Print brief…", "Send and answer…", "Go to the bids")


def test_a_narrow_window_moves_the_rarer_buttons_into_the_menu(show, qtbot):
    """R127: nothing is cut, nothing is lost, and the primary button stays."""
    head, pressed = TaskHead(), []
    head.show_task(SimpleNamespace(department="Office", title="Bookkeeping"))
    buttons = [Button(name) for name in NAMES]
    for button in buttons:
        button.clicked.connect(lambda _on=False, one=button: pressed.append(one.text()))
    head.set_buttons(buttons)
    window = show(head, width=1366)
    assert all(button.isVisible() for button in buttons)
    window.resize(560, 560)
    QApplication.processEvents()
    shown = [button.text() for button in buttons if button.isVisible()]
    assert shown == list(NAMES[-len(shown) :])
    assert 0 < len(shown) < len(NAMES)
    head.more_button.click()
    menu = head.findChild(QMenu)
    acts = {action.text(): action for action in menu.actions()}
    assert list(acts)[: len(NAMES) - len(shown)] == list(NAMES[: -len(shown)])
    acts["Files…"].trigger()
    assert pressed == ["Files…"]
    menu.close()
    window.resize(1366, 560)
    QApplication.processEvents()
    assert all(button.isVisible() for button in buttons)

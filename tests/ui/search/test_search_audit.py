"""The search passes the audit of every screen in each of its states (R131)."""

from __future__ import annotations

from outsource_desk.ui.search.dialogs.search import SearchDialog
from tests.ui.audit import problems
from tests.ui.screens import settle


def test_tips_results_and_nothing_pass_the_audit(dressed, sample_store, make_desk, qtbot):
    """R131: named, large enough and not cut off, in both themes, at 10 and 16 pt."""
    desk = make_desk(sample_store)
    dialog = SearchDialog.example(desk)
    qtbot.addWidget(dialog)
    dialog.show()
    for asked in ("", "pay", "xyzzy"):
        dialog.field.setText(asked)
        dialog.look_up()
        settle(desk)
        assert problems(dialog) == []

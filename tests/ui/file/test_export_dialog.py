"""R122: the export from the menu: chosen, cancelled, failed, done; the window goes on meanwhile."""

from __future__ import annotations

import sys
import time

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from outsource_desk.records.tables import METADATA
from outsource_desk.ui.file.dialogs import export_everything
from outsource_desk.ui.file.dialogs.export_everything import ExportEverythingDialog
from tests.store.dump.exported import add_files


@pytest.fixture
def choose(monkeypatch):
    """What the owner chooses in the file dialog."""

    def answer(path):
        offered = []

        def ask(_parent, _title, start, *_more):
            offered.append(start)
            return (str(path) if path else "", "")

        monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
        return offered

    return answer


@pytest.fixture
def shown(sample_desk, qtbot):
    made = ExportEverythingDialog(sample_desk)
    qtbot.addWidget(made)
    made.show()
    return made


def wait(qtbot, dialog):
    qtbot.waitUntil(lambda: dialog._job is None, timeout=20_000)


@pytest.mark.parametrize("kind", ["folder", "zip"])
def test_it_is_written_and_said(shown, choose, qtbot, tmp_path, monkeypatch, kind):
    """R122: the name is offered, the result is counted, the dialog stays until it is closed."""
    offered = choose(tmp_path / "all")
    shown.form.set_value(kind)
    shown.commit_button.click()
    wait(qtbot, shown)
    target = tmp_path / ("all.zip" if kind == "zip" else "all")
    assert target.exists()
    assert offered[0].endswith(f"hartmann export 2026-11-24{'.zip' if kind == 'zip' else ''}")
    assert f"{len(METADATA.tables)} tables" in shown.success.text.replace("\xa0", " ")
    assert shown.success.isVisible()
    assert not shown.bar.isVisible()
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _: False)
    with qtbot.waitSignal(shown.desk.said) as told:
        shown.success.acted.emit()
    assert str(tmp_path) in told.args[0]  # there is no file manager
    QTest.keyClick(shown.focusWidget(), Qt.Key.Key_Return)  # Enter closes
    assert not shown.isVisible()


def test_nothing_chosen_changes_nothing(shown, choose, tmp_path):
    choose(None)
    before = sorted(tmp_path.iterdir())
    shown.commit_button.click()
    assert shown.isVisible()
    assert shown.form.isVisible()
    assert sorted(tmp_path.iterdir()) == before


def test_a_taken_name_is_kept(shown, choose, tmp_path):
    """R122: never half overwritten, never overwritten at all."""
    (tmp_path / "all").mkdir()
    (tmp_path / "all" / "mine").write_text("precious")
    choose(tmp_path / "all")
    shown.commit_button.click()
    assert "exists already" in shown.problem.text
    assert (tmp_path / "all" / "mine").read_text() == "precious"


def test_a_place_that_cannot_be_written_is_said(shown, choose, qtbot, tmp_path):
    """R122: one sentence, and the form is there again for another try."""
    choose(tmp_path / "none" / "all")
    shown.commit_button.click()
    wait(qtbot, shown)
    assert "nothing was left behind" in shown.problem.text
    assert shown.form.isVisible()
    assert shown.commit_button.isEnabled()
    choose(tmp_path / "all")
    shown.commit_button.click()
    wait(qtbot, shown)
    assert (tmp_path / "all").is_dir()
    assert not shown.problem.isVisible()


def test_cancel_stops_it_and_leaves_nothing(shown, choose, qtbot, tmp_path, monkeypatch):
    """R122: Cancel and Esc stop the work first; then they close the dialog."""
    choose(tmp_path / "all")

    def endless(_store, _target, _place, _moment, report):
        while True:
            report(0.5)
            time.sleep(0.001)

    monkeypatch.setattr(export_everything, "export_everything", endless)
    shown.commit_button.click()
    qtbot.waitUntil(shown.bar.isVisible)
    assert not shown.commit_button.isEnabled()
    shown.reject()
    assert shown.isVisible()
    wait(qtbot, shown)
    assert shown.problem.text == shown.stopped
    assert not (tmp_path / "all").exists()
    shown.reject()
    assert not shown.isVisible()


def test_the_window_does_not_wait(shown, choose, qtbot, tmp_path, sample_store):
    """R122: with 40 MB of attachments, reading for the window never waits long."""
    add_files(sample_store, *(bytes([number]) * 10_000_000 for number in range(4)))
    choose(tmp_path / "all")
    waits, gaps, last = [], [], [time.perf_counter()]

    def look():
        start = time.perf_counter()
        gaps.append(start - last[0])
        last[0] = start
        with sample_store.read() as session:
            session.connection().exec_driver_sql("SELECT count(*) FROM vendor").fetchall()
        waits.append(time.perf_counter() - start)

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(2)
    shown.commit_button.click()
    wait(qtbot, shown)
    timer.stop()
    assert (tmp_path / "all" / "data.json").exists()
    assert len(waits) > 10
    assert sorted(waits)[len(waits) // 2] < 0.02
    sys.stdout.write(
        f"{len(waits)} looks during an export of 40 MB: the longest waited {max(waits) * 1000:.0f}"
        f" ms for the file, the window stood still for {max(gaps) * 1000:.0f} ms at most\n"
    )

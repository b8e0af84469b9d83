"""Small things that an owner meets when files are opened, copied and written out."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import platformdirs
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from outsource_desk.base.paths import documents_folder, first_data_file
from outsource_desk.services.deliver import payments
from outsource_desk.store.errors import DataFileError
from outsource_desk.ui.file.file_copies import COPY, MINE, FileCopies
from outsource_desk.ui.frame.recovery_actions import AT_OPENING
from outsource_desk.ui.window.no_file import NoFile


def test_enter_takes_the_first_way_on(sample_desk, qtbot, tmp_path):
    """R119: “Could not be opened”: the main button has the focus."""
    path = tmp_path / "mine.outsource"
    shown = NoFile(sample_desk, path, DataFileError("damaged", path))
    qtbot.addWidget(shown)
    shown.show()
    qtbot.waitExposed(shown)
    shown.activateWindow()
    button = shown.focusProxy()
    assert button.text() == AT_OPENING["damaged"][0][0]
    qtbot.waitUntil(button.hasFocus)
    with qtbot.waitSignal(sample_desk.asked) as asked:
        QTest.keyClick(button, Qt.Key.Key_Return)
    assert asked.args == [AT_OPENING["damaged"][0][1], str(path)]


def test_suffixes_of_copies_do_not_pile_up(sample_desk, qtbot, monkeypatch, tmp_path):
    """R118: a copy of a copy is called after the first file, and the day is today's."""
    offered = []
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *given: offered.append(given[2]) or ("", "")
    )
    store = sample_desk.store
    made = FileCopies(sample_desk, _window(qtbot), None)
    for stem in ("Shop", f"Shop {COPY} 2026-01-02 {COPY} 2026-02-03"):
        monkeypatch.setattr(store, "path", tmp_path / f"{stem}.outsource")
        made._do("save_copy")
    for stem in (f"Shop {MINE} 2026-01-02", f"Copy {MINE}"):
        monkeypatch.setattr(store, "path", tmp_path / f"{stem}.outsource")
        made._do("save_my_version")
    day = date(2026, 11, 24).isoformat()
    assert [Path(name).name for name in offered] == [
        *[f"Shop {COPY} {day}.outsource"] * 2,
        f"Shop {MINE} {day}.outsource",
        f"Copy {MINE} {MINE} {day}.outsource",
    ]


def _window(qtbot):
    from PySide6.QtWidgets import QWidget

    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_dialogs_begin_at_home_without_a_documents_folder(monkeypatch, tmp_path):
    """R118: a dialog never begins in a folder that is not there; the first file stays named."""
    monkeypatch.setattr(platformdirs, "user_documents_dir", lambda: str(tmp_path / "Documents"))
    assert documents_folder() == Path.home()
    assert first_data_file().parent == tmp_path / "Documents"
    (tmp_path / "Documents").mkdir()
    assert documents_folder() == tmp_path / "Documents"


def test_the_history_says_which_payment_was_removed(sample_store):
    """R121: kind, vendor and contract."""
    row = payments.payment_book(sample_store, date(2026, 11, 24)).rows[0]
    payments.remove_payment(sample_store, row.id)
    label = sample_store.past.lines(1)[0].label
    assert label == "Remove payment “Pixelhof GmbH: Web shop redesign”"

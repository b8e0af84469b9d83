"""Files of a record: dropped, pasted, opened, replaced by a newer version, removed (R125)."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from outsource_desk.domain.kinds import AttachmentKind
from outsource_desk.domain.owner import Owner, OwnerKind
from outsource_desk.services.attachments.attachments import file_list
from outsource_desk.ui.attachments.dialogs.files import FilesDialog
from tests.ui.dropping import drop
from tests.ui.screens import settle

VENDOR, SIGNED = Owner(OwnerKind.VENDOR, 1), Owner(OwnerKind.CONTRACT, 2)
PDF = b"%PDF-1.4 pages"


@pytest.fixture
def opened(monkeypatch):
    """What the system was asked to show."""
    shown = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: shown.append(url) or True)
    return shown


@pytest.fixture
def dialog_of(sample_desk, qtbot):
    """Show the files of an owner of the sample business."""

    def make(owner=VENDOR, **more):
        made = FilesDialog(sample_desk, owner=owner, **more)
        qtbot.addWidget(made)
        made.show()
        settle(sample_desk)
        return made

    return make


@pytest.fixture
def papers(tmp_path):
    """Files of the owner, by name."""

    def write(*names, data=PDF):
        folder = tmp_path / "papers"
        folder.mkdir(exist_ok=True)
        paths = [folder / name for name in names]
        for path in paths:
            path.write_bytes(data + path.name.encode())
        return paths

    return write


def names(dialog):
    return [row.name for row in dialog.panel.table.rows()]


def mime_of(paths):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def press(widget, key, modifier=Qt.KeyboardModifier.NoModifier):
    widget.setFocus()
    QTest.keyClick(widget, key, modifier)


def test_dropped_files_are_attached(dialog_of, papers, sample_desk):
    """R125: several at once, in one step; what cannot come in is said, the others come in."""
    dialog = dialog_of()
    before = len(names(dialog))
    assert drop(dialog.panel, mime_of(papers("B.pdf", "a.pdf", "setup.exe")))
    settle(sample_desk)
    assert {"a.pdf", "B.pdf"} <= set(names(dialog))
    assert len(names(dialog)) == before + 2
    assert "“setup.exe” is a program" in dialog.panel.note.text
    assert not dialog.panel.note.isHidden()
    assert sample_desk.store.undo_label() == "Attach 2 files"


def test_what_is_no_file_is_not_taken(dialog_of):
    """R125: a link to the internet or a text is left where it is."""
    dialog = dialog_of()
    web, text = QMimeData(), QMimeData()
    web.setUrls([QUrl("https://firm.example/a.pdf")])
    text.setText("hello")
    assert not drop(dialog.panel, web)
    assert not drop(dialog.panel, text)


def test_a_screenshot_is_pasted(dialog_of, sample_desk):
    """R125: Ctrl+V takes a picture, or copied files; also where there are none yet."""
    dialog = dialog_of(Owner(OwnerKind.BID, 3))
    image = QImage(4, 4, QImage.Format.Format_RGB32)
    image.fill(0)
    QGuiApplication.clipboard().setImage(image)
    height = dialog.height()
    press(dialog.panel.empty.start_button, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settle(sample_desk)
    QApplication.processEvents()
    assert dialog.height() > height  # there is something to see now
    row = dialog.panel.table.rows()[0]
    assert (row.name, row.media_type) == ("Picture 2026-11-24.png", "image/png")
    assert row.kind == AttachmentKind.PICTURE
    QGuiApplication.clipboard().clear()


def test_enter_opens_a_copy_nobody_can_change(dialog_of, papers, sample_desk, opened):
    """R125: from a private folder, with the very bytes; the stored one cannot be harmed."""
    dialog = dialog_of(paths=papers("Offer.pdf"))
    dialog.panel.table.select(
        next(r.id for r in dialog.panel.table.rows() if r.name == "Offer.pdf")
    )
    press(dialog.panel.table, Qt.Key.Key_Return)
    settle(sample_desk)
    shown = opened[0].toLocalFile()
    copy = Path(shown)
    assert copy.read_bytes() == PDF + b"Offer.pdf"
    assert copy.stat().st_mode & 0o777 == 0o400
    assert sample_desk.is_private(copy)
    sample_desk.drop_private()
    assert not copy.exists()


def test_nothing_to_open_it_is_said(dialog_of, papers, sample_desk, monkeypatch):
    """R125: with the way on."""
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _: False)
    dialog = dialog_of(paths=papers("Offer.pdf"))
    dialog.panel.details.open_button.click()
    settle(sample_desk)
    assert "Save as…" in dialog.panel.note.text


def test_a_damaged_file_is_said_not_shown(dialog_of, papers, sample_desk, opened):
    """R119: what is no longer what was stored is never opened."""
    dialog = dialog_of(Owner(OwnerKind.BID, 3), paths=papers("Offer.pdf"))
    sample_desk.store._db.execute("UPDATE blob SET data = x'00'")
    dialog.panel.details.open_button.click()
    settle(sample_desk)
    assert opened == []
    assert "no longer what was stored" in dialog.panel.note.text


def test_save_as(dialog_of, papers, sample_desk, tmp_path, monkeypatch):
    """R125: the name is proposed; a folder that does not take it is said."""
    dialog = dialog_of(Owner(OwnerKind.BID, 3), paths=papers("Offer.pdf"))
    target, proposed = tmp_path / "mine.pdf", []

    def ask(_parent, _title, start):
        proposed.append(start)
        return str(target), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    dialog.panel.details.save_button.click()
    settle(sample_desk)
    assert proposed[0].endswith("Offer.pdf")
    assert target.read_bytes() == PDF + b"Offer.pdf"
    assert dialog.panel.note.text == "Saved as “mine.pdf”."
    target = tmp_path / "no such folder" / "mine.pdf"
    dialog.panel.details.save_button.click()
    settle(sample_desk)
    assert "safe in your data file" in dialog.panel.note.text


def test_a_new_version_follows(dialog_of, papers, sample_desk, monkeypatch):
    """R125: the older one stays below it, and says so."""
    owner = Owner(OwnerKind.BID, 3)
    dialog = dialog_of(owner, paths=papers("Offer.pdf"))
    newer = str(papers("Offer 2.pdf")[0])
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (newer, ""))
    dialog.panel.details.version_button.click()
    settle(sample_desk)
    assert names(dialog) == ["Offer 2.pdf", "Offer.pdf"]
    assert dialog.panel.table.selected().version == 2
    assert "1, replaced" in dialog.panel.table.model().index(1, 2).data()
    dialog.panel.add(papers("Other.pdf"))
    settle(sample_desk)
    assert next(row for row in dialog.panel.table.rows() if row.name == "Other.pdf").version == 1


def test_fields_are_stored_when_they_are_left(dialog_of, papers, sample_desk):
    """R125: kind, dates, note; each one step of undo; a name that is a program's is refused."""
    owner = Owner(OwnerKind.BID, 3)
    dialog = dialog_of(owner, paths=papers("Offer.pdf"))
    form = dialog.panel.details.form
    form["expires_on"].edit.setText("1 Dec 2026")
    form["expires_on"].edit.editingFinished.emit()
    row = file_list(sample_desk.store, owner).rows[0]
    assert row.expires_on == date(2026, 12, 1)
    assert "Expires in 7 days" in dialog.panel.table.model().index(0, 4).data()
    form["name"].edit.setText("Offer.exe")
    form["name"].edit.editingFinished.emit()
    assert "program" in form["name"].problem() or not form["name"]._problem_row.isHidden()
    assert file_list(sample_desk.store, owner).rows[0].name == "Offer.pdf"


def test_del_removes_and_undo_is_offered(dialog_of, papers, sample_desk):
    """R120, R125: the dialog offers Undo itself: the toast lies behind it."""
    dialog = dialog_of(Owner(OwnerKind.BID, 3), paths=papers("Offer.pdf"))
    press(dialog.panel.table, Qt.Key.Key_Delete)
    assert names(dialog) == []
    assert dialog.panel.empty.isVisible()
    dialog.panel.note.acted.emit()
    assert names(dialog) == ["Offer.pdf"]


def test_the_signed_copy_cannot_be_renamed_or_removed(dialog_of, papers, sample_desk):
    """R82, R125: what both sides signed says why it stays."""
    dialog = dialog_of(SIGNED, paths=papers("Signed.pdf"))
    panel = dialog.panel
    panel.choose(next(row.id for row in panel.table.rows() if row.name == "Signed.pdf"))
    assert panel.table.selected().kind == AttachmentKind.SIGNED_COPY
    assert not panel.details.remove_button.isEnabled()
    assert not panel.details.form["name"].isEnabled()
    assert "stays as it is" in panel.details.fixed.text()
    press(panel.table, Qt.Key.Key_Delete)
    assert "Signed.pdf" in names(dialog)
    assert "Nothing was removed" in panel.note.text


def test_closing_stops_what_is_being_read(dialog_of, papers, sample_desk):
    """R125: nothing is attached to a dialog that is gone, and nothing crashes."""
    owner = Owner(OwnerKind.BID, 3)
    dialog = dialog_of(owner)
    dialog.panel.add(papers("Offer.pdf"))
    dialog.reject()
    dialog.deleteLater()
    settle(sample_desk)
    assert file_list(sample_desk.store, owner).rows == ()


def test_the_owner_goes_and_the_dialog_with_it(dialog_of, sample_desk):
    """R125: undo of what it hangs on closes it."""
    from outsource_desk.records.vendor import VendorDraft
    from outsource_desk.services.vendors.vendors import add_vendor

    vendor = add_vendor(sample_desk.store, VendorDraft(name="Acme"))
    dialog = dialog_of(Owner(OwnerKind.VENDOR, vendor))
    assert dialog.windowTitle() == "Files of “Acme”"
    sample_desk.store.undo()
    assert not dialog.isVisible()

"""The files of a record stand where an owner looks for them, and every place takes drops (R125)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from outsource_desk.domain.owner import Owner, OwnerKind
from outsource_desk.domain.place import Place
from outsource_desk.records.attachment import AttachmentDraft
from outsource_desk.services.attachments import changes as attachment_changes
from outsource_desk.services.attachments.attachments import file_count
from outsource_desk.services.attachments.intake import take_in_bytes
from outsource_desk.ui.attachments.button import FilesButton
from outsource_desk.ui.attachments.dialogs.files import FilesDialog
from outsource_desk.ui.vendors.files import FileRows
from tests.ui.attachments.test_files_dialog import drop, mime_of
from tests.ui.audit import problems
from tests.ui.screens import settle, window_of

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
PLACES = {
    OwnerKind.TASK: (Place("tasks", 3, "brief"), 3),
    OwnerKind.CONTRACT: (Place("contracts"), 2),
    OwnerKind.PAYMENT: (Place("payments", item_id=2), 2),
    OwnerKind.BUSINESS: (Place("settings"), None),
}


def put(store, owner, name, **said):
    taken = take_in_bytes(store, name, b"%PDF-1.4 pages")
    draft = AttachmentDraft(name=name, **said)
    return attachment_changes.attach(store, owner, [(taken, draft)], NOW)[0]


def place_of(store, kind):
    if kind is not OwnerKind.CONTRACT:
        return PLACES[kind]
    from outsource_desk.records.contract import Contract

    with store.read() as session:
        return Place("tasks", session.get_one(Contract, 2).task_id, "contract"), 2


def shown(window, kind):
    found = [one for one in window.findChildren(kind) if one.isVisible()]
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize("kind", list(PLACES))
def test_a_button_counts_them_and_takes_drops(sample_desk, tmp_path, kind):
    """R125: brief, contract, payment, business: what is dropped on the button is attached."""
    store = sample_desk.store
    place, number = place_of(store, kind)
    owner = Owner(kind, number)
    paper = tmp_path / "Paper.pdf"
    paper.write_bytes(b"%PDF-1.4 pages")
    with window_of(sample_desk) as window:
        sample_desk.go(place)
        settle(sample_desk)
        button = shown(window, FilesButton)
        before = file_count(store, owner)  # the business has its logo
        assert button.text() == (f"Files ({before})…" if before else "Files…")
        assert drop(button, mime_of([paper]))
        settle(sample_desk)
        assert file_count(store, owner) == before + 1
        assert shown(window, FilesButton).text() == f"Files ({before + 1})…"
        rows = window.findChild(FilesDialog).panel.table.rows()
        assert "Paper.pdf" in {row.name for row in rows}


def test_the_card_of_a_vendor_lists_them(sample_desk, tmp_path):
    """R125: with what runs out; the newest versions only; the whole card takes drops."""
    store, owner = sample_desk.store, Owner(OwnerKind.VENDOR, 1)
    first = put(store, owner, "ISO.pdf", expires_on=NOW.date() + timedelta(days=3))
    taken = take_in_bytes(store, "ISO 2.pdf", b"%PDF-1.4 anew")
    draft = AttachmentDraft(name="ISO 2.pdf", expires_on=NOW.date() - timedelta(days=3))
    attachment_changes.add_version(store, first, taken, draft, NOW)
    paper = tmp_path / "Reference.pdf"
    paper.write_bytes(b"%PDF-1.4 pages")
    with window_of(sample_desk) as window:
        sample_desk.go(Place("vendors", item_id=1))
        settle(sample_desk)
        rows = shown(window, FileRows)
        names = [one.accessibleName() for one in rows.findChildren(type(rows.act_button))]
        said = " ".join([*names, *(one.text() for one in rows.findChildren(_label()))])
        assert "ISO 2.pdf" in said
        assert "ISO.pdf" not in said
        card = rows.parentWidget()
        while not card.acceptDrops():
            card = card.parentWidget()
        assert drop(card, mime_of([paper]))
        settle(sample_desk)
        assert file_count(store, owner) == 2


def _label():
    from outsource_desk.ui.kit.labels import Text

    return Text


def test_a_full_list_passes_the_audit(dressed, make_desk, sample_store):
    """R131: with files of every state, in both themes, at 10 and 16 pt."""
    desk = make_desk(sample_store)
    owner = Owner(OwnerKind.TASK, 3)
    put(sample_store, owner, "How we book.pdf", goes_to_vendors=True)
    put(sample_store, owner, "A very long name that goes on " * 5 + ".pdf")
    for days in (-3, 3, 300):
        put(sample_store, owner, f"{days}.pdf", expires_on=NOW.date() + timedelta(days=days))
    signed = Owner(OwnerKind.CONTRACT, 2)
    put(sample_store, signed, "Signed.pdf", kind="signed_copy")
    for one in (owner, signed):
        dialog = FilesDialog(desk, owner=one)
        dialog.show()
        settle(desk)
        assert problems(dialog) == []
        dialog.close()
        dialog.deleteLater()


def test_a_file_opened_for_reading_only_offers_no_change(make_desk, sample_store, clock, tmp_path):
    """R125: what can be read can be opened and saved, nothing else."""
    import shutil

    from outsource_desk.store.store import Store

    owner = Owner(OwnerKind.VENDOR, 1)
    put(sample_store, owner, "ISO.pdf")
    copy = shutil.copyfile(sample_store.path, tmp_path / "copy.outsource")
    store = Store.open(copy, clock, read_only=True)
    desk = make_desk(store)
    dialog = FilesDialog(desk, owner=owner, paths=[copy])
    dialog.show()
    settle(desk)
    panel = dialog.panel
    assert not panel.add_button.isEnabled()
    assert not panel.details.remove_button.isEnabled()
    assert not panel.details.form["name"].isEnabled()
    assert panel.details.open_button.isEnabled()
    assert len(panel.table.rows()) == 1
    dialog.close()
    dialog.deleteLater()
    desk.tasks.wait()
    store.close()

"""Files that belong to records: what comes in, what is said of them, what stays as it is."""

from __future__ import annotations

import os
import zipfile
from datetime import UTC, date, datetime

import pytest

from outsource_desk.base.errors import UserError
from outsource_desk.domain.kinds import AttachmentKind
from outsource_desk.domain.owner import Owner, OwnerKind
from outsource_desk.records.attachment import AttachmentDraft
from outsource_desk.services.attachments import changes
from outsource_desk.services.attachments.attachments import file_count, file_list, file_row
from outsource_desk.services.attachments.intake import take_in, take_in_bytes
from outsource_desk.services.attachments.words import expiry_words
from outsource_desk.services.vendors.vendors import remove_vendor

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
TODAY = date(2026, 11, 24)
VENDOR, CONTRACT, DRAFT_CONTRACT = (
    Owner(OwnerKind.VENDOR, 1),
    Owner(OwnerKind.CONTRACT, 2),
    Owner(OwnerKind.CONTRACT, 1),
)
OPEN_TASK, SENT_TASK = Owner(OwnerKind.TASK, 3), Owner(OwnerKind.TASK, 4)
PDF = b"%PDF-1.4 pages"


def put(store, owner, name="ISO 27001.pdf", data=PDF, **said):
    taken = take_in_bytes(store, name, data)
    draft = AttachmentDraft(name=name, **said)
    return changes.attach(store, owner, [(taken, draft)], NOW)[0]


def follow(store, attachment_id, name="ISO 27001.pdf", data=PDF + b" anew", **said):
    taken = take_in_bytes(store, name, data)
    return changes.add_version(store, attachment_id, taken, AttachmentDraft(name=name, **said), NOW)


def refusal(store, path):
    with pytest.raises(UserError) as caught:
        take_in(store, path)
    assert str(caught.value).endswith(".")
    assert store._db.execute("SELECT count(*) FROM blob").fetchone() == (0,)
    return str(caught.value)


@pytest.mark.parametrize("kind", list(OwnerKind))
def test_everything_can_have_files(sample_store, kind):
    """R125: a task, vendor, bid, contract, milestone, payment, and the business itself."""
    owner = Owner(kind, None if kind is OwnerKind.BUSINESS else 2)
    before = file_count(sample_store, owner)
    added = put(sample_store, owner)
    found = file_list(sample_store, owner)
    assert file_count(sample_store, owner) == found.count == before + 1
    assert added in {row.id for row in found.rows}
    assert found.title
    others = [other for other in OwnerKind if other is not kind]
    elsewhere = [Owner(one, None if one is OwnerKind.BUSINESS else 2) for one in others]
    rows = [row.id for owner in elsewhere for row in file_list(sample_store, owner).rows]
    assert added not in rows


def test_versions_follow_each_other(sample_store):
    """R125: the newest stands first, the older ones below it; taking one away joins the others."""
    first = put(sample_store, VENDOR, kind=AttachmentKind.CERTIFICATE)
    second = follow(sample_store, first)
    third = follow(sample_store, first, data=PDF + b" once more")
    mine = [row for row in file_list(sample_store, VENDOR).rows if row.id >= first]
    assert [(row.id, row.version, row.is_latest) for row in mine] == [
        (third, 3, True),
        (second, 2, False),
        (first, 1, False),
    ]
    changes.remove_attachment(sample_store, second)
    mine = [row for row in file_list(sample_store, VENDOR).rows if row.id >= first]
    assert [(row.id, row.is_latest) for row in mine] == [(third, True), (first, False)]
    changes.remove_attachment(sample_store, third)
    assert file_row(sample_store, first).is_latest


def test_several_files_are_one_step(sample_store):
    """R120, R125: ten files dropped at once are undone at once; the same bytes lie there once."""
    before = file_count(sample_store, VENDOR)
    files = [
        (take_in_bytes(sample_store, f"{at}.pdf", PDF), AttachmentDraft(name=f"{at}.pdf"))
        for at in range(10)
    ]
    changes.attach(sample_store, VENDOR, files, NOW)
    assert sample_store.undo_label() == "Attach 10 files"
    assert file_count(sample_store, VENDOR) == before + 10
    assert len({taken.sha256 for taken, _ in files}) == 1
    sample_store.undo()
    assert file_count(sample_store, VENDOR) == before


def test_the_signed_copy_of_a_signed_contract_stays(sample_store):
    """R82, R125: it is not renamed, called otherwise or removed; only a new version follows."""
    signed = put(sample_store, CONTRACT, kind=AttachmentKind.SIGNED_COPY)
    same = {"name": "ISO 27001.pdf", "kind": AttachmentKind.SIGNED_COPY}
    for other in ({**same, "name": "x.pdf"}, {**same, "kind": AttachmentKind.OTHER}):
        with pytest.raises(UserError, match=r"stays as it is.*new version"):
            changes.change_attachment(sample_store, signed, AttachmentDraft(**other))
    with pytest.raises(UserError, match="Nothing was removed"):
        changes.remove_attachment(sample_store, signed)
    noted = AttachmentDraft(**same, review_note="Page 3 is pale.", reviewed_on=TODAY)
    changes.change_attachment(sample_store, signed, noted)
    row = file_row(sample_store, signed)
    assert (row.review_note, row.name) == ("Page 3 is pale.", "ISO 27001.pdf")
    assert "stays as it is" in row.fixed
    follow(sample_store, signed, kind=AttachmentKind.SIGNED_COPY)
    assert sample_store.documents.read(row.sha256) == PDF


def test_before_the_signature_a_copy_may_go(sample_store):
    """R125: only what both sides signed is fixed."""
    copy = put(sample_store, DRAFT_CONTRACT, kind=AttachmentKind.SIGNED_COPY)
    assert changes.remove_attachment(sample_store, copy) == "ISO 27001.pdf"


def test_what_vendors_have_stays_as_they_have_it(sample_store):
    """R34, R125: nothing that goes to vendors changes once the request was sent."""
    inside = put(sample_store, SENT_TASK)
    told = AttachmentDraft(name="ISO 27001.pdf", goes_to_vendors=True)
    for act in (
        lambda: changes.change_attachment(sample_store, inside, told),
        lambda: put(sample_store, SENT_TASK, goes_to_vendors=True),
        lambda: follow(sample_store, inside, goes_to_vendors=True),
    ):
        with pytest.raises(UserError, match="Nothing was changed"):
            act()
    changes.remove_attachment(sample_store, inside)  # they never saw it
    open_to_vendors = put(sample_store, OPEN_TASK, goes_to_vendors=True)
    assert file_row(sample_store, open_to_vendors).goes_to_vendors


def test_only_files_of_a_task_go_to_vendors(sample_store):
    """R34: a tick at an invoice or a bid would promise what no paper does."""
    with pytest.raises(UserError, match="Only files of a task go to vendors"):
        put(sample_store, VENDOR, goes_to_vendors=True)


def test_files_go_with_their_owner_and_come_back_with_it(empty_store):
    """R120: deleting a vendor takes the files along; undo brings back both."""
    from outsource_desk.records.vendor import VendorDraft
    from outsource_desk.services.vendors.vendors import add_vendor

    vendor = Owner(OwnerKind.VENDOR, add_vendor(empty_store, VendorDraft(name="Acme")))
    put(empty_store, vendor)
    remove_vendor(empty_store, vendor.id)
    with pytest.raises(UserError, match="no longer in the file"):
        file_list(empty_store, vendor)
    with pytest.raises(UserError, match="no longer in the file"):
        put(empty_store, vendor)
    empty_store.undo()
    assert file_count(empty_store, vendor) == 1


def test_what_cannot_come_in_is_said(empty_store, tmp_path):
    """R125: one sentence each, nothing stored, and nothing hangs."""
    empty, gone, pipe, program, hidden = (
        tmp_path / name for name in ("empty.pdf", "gone.pdf", "pipe", "setup.exe", "invoice.pdf")
    )
    empty.touch()
    os.mkfifo(pipe)
    program.write_bytes(b"any")
    hidden.write_bytes(b"MZ\x90\0" + b"\0" * 100)
    folder = tmp_path / "folder.pdf"
    folder.mkdir()
    huge = tmp_path / "huge.bin"
    with huge.open("wb") as file:
        file.truncate(200_000_000_000)
    assert "is empty" in refusal(empty_store, empty)
    assert "not there any more" in refusal(empty_store, gone)
    assert "device or a pipe" in refusal(empty_store, pipe)
    assert "is a folder" in refusal(empty_store, folder)
    assert "program or a script (.exe)" in refusal(empty_store, program)
    assert "program or a script" in refusal(empty_store, hidden)
    assert "“huge.bin” is 200000 MB large" in refusal(empty_store, huge)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_what_may_not_be_read_is_said(empty_store, tmp_path):
    """R125: with what to do."""
    secret = tmp_path / "secret.pdf"
    secret.write_bytes(PDF)
    secret.chmod(0)
    assert "could not be read" in refusal(empty_store, secret)


def test_a_zip_is_never_unpacked(empty_store, tmp_path):
    """R125: a bomb of 100 MB in 100 KB is 100 KB."""
    bomb = tmp_path / "bomb.zip"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("zeros", bytes(20_000_000))
    taken = take_in(empty_store, bomb)
    assert taken.size == bomb.stat().st_size < 100_000
    assert taken.media_type == "application/zip"


def test_warnings_do_not_refuse(empty_store, tmp_path, monkeypatch):
    """R125: large files and macros come in, with a word of advice."""
    large, macros = tmp_path / "large.pdf", tmp_path / "plan.xlsm"
    with large.open("wb") as file:
        file.write(PDF)
        file.truncate(26_000_000)
    macros.write_bytes(b"PK\x03\x04")
    assert "26 MB large" in take_in(empty_store, large).warning
    assert "macros" in take_in(empty_store, macros).warning


def test_hostile_names_come_in_harmless(empty_store, tmp_path):
    """R125: the name of a file of somebody else, as far as this system allows it."""
    for name in ("..\\..\\evil.pdf", "photo\u202efdp.pdf", "NUL.pdf", "x" * 200 + ".pdf"):
        path = tmp_path / name
        path.write_bytes(PDF)
        taken = take_in(empty_store, path)
        assert taken.name.endswith(".pdf")
        assert not set(taken.name) & set('\\/:"\u202e')
        AttachmentDraft(name=taken.name)
    undecodable = os.fsencode(tmp_path) + b"/\xff\xfe.pdf"
    with open(undecodable, "wb") as file:  # noqa: PTH123  bytes are no Path
        file.write(PDF)
    found = next(path for path in tmp_path.iterdir() if "\udcff" in path.name)
    assert take_in(empty_store, found).name == "File.pdf"


def test_words(words):
    """R125: days as people say them."""
    ends = (date(2026, 11, 20), TODAY, date(2026, 11, 25), date(2026, 12, 24))
    said = [expiry_words(day, TODAY) for day in ends]
    assert said == ["Expired", "Expires today", "Expires in 1 day", "Expires in 30 days"]

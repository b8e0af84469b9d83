from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import pytest

from outsource_desk.base.errors import UserError
from outsource_desk.reports import build
from outsource_desk.reports.document import Composer, Document, Printout
from outsource_desk.reports.kit import kit
from outsource_desk.reports.paper import LETTER
from tests.reports.reader import pages, reader
from tests.reports.specimen import WORDS, contract, printout


@dataclass(frozen=True, slots=True)
class Note:
    text: str


@pytest.fixture
def note(monkeypatch: pytest.MonkeyPatch) -> Document:
    """Return a document of one paragraph, known for the length of a test."""
    about = Document(key="note", title="Note", for_vendor=True, landscape=True)

    def compose(result: Note, words, paper) -> Printout:
        flow = kit.body(f"{result.text} {words.number(1200)}") + kit.key_facts(
            [("Width", f"{paper.text_width:.0f}")], paper.text_width
        )
        return printout(flow, title="Note")

    composer = Composer(about, lambda store, subject: None, compose)
    monkeypatch.setattr(build, "DOCUMENTS", {"note": composer})
    return about


def test_a_document_is_built_from_a_frozen_result(note: Document) -> None:
    """R128: key, result, words and paper are all it takes."""
    data = build.build_pdf(note.key, Note("Hello"), WORDS, LETTER)
    assert "Hello 1,200" in pages(data)[0]
    assert reader(data).pages[0].mediabox.width == 792


def test_bytes_are_not_written_as_letters(note: Document) -> None:
    """R128: fonts and pages are packed and no more: a quarter less to store, mail and read."""
    data = build.build_pdf(note.key, Note("Hello"), WORDS)
    assert b"/FlateDecode" in data
    assert b"/ASCII85Decode" not in data


def test_a_draft_is_marked(note: Document) -> None:
    """R128: the caller may ask for the mark."""
    assert "DRAFT" in pages(build.build_pdf(note.key, Note("x"), WORDS, draft=True))[0]


def test_writing_keeps_the_old_file_when_it_fails(tmp_path, monkeypatch) -> None:
    """R128: a full disk or an open file costs nothing that was there."""
    path = tmp_path / "Contract.pdf"
    build.write_pdf(path, b"old")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("outsource_desk.base.files.os.fsync", full)
    with pytest.raises(UserError, match=r"Contract\.pdf"):
        build.write_pdf(path, b"new")
    assert path.read_bytes() == b"old"


def test_two_exports_at_once_do_not_disturb_each_other() -> None:
    """R128: the preview may be drawn while a file is saved."""
    expected = contract()
    with ThreadPoolExecutor(2) as pool:
        assert all(data == expected for data in pool.map(lambda _: contract(), range(6)))

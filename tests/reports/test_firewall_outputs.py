"""The budget firewall, once more at the door: every byte and word that one release hands out.

The sample business is filled with secrets, released, sent, asked, answered and changed; then the
frozen papers, the spreadsheet, the letters, the folder and the adverts are searched.
"""

from __future__ import annotations

import json
import shutil
import zipfile
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from types import SimpleNamespace

import openpyxl
import pypdf
import pytest
import sqlalchemy as sa

from outsource_desk.domain.reply.form_identity import FIELD
from outsource_desk.records.request import QuestionDraft
from outsource_desk.records.tables import METADATA
from outsource_desk.services.request import addenda
from outsource_desk.services.request import questions as request_questions
from outsource_desk.services.request.advert import adverts
from outsource_desk.services.request.log import send_log
from outsource_desk.services.vendor_view.bid_form import form_key
from outsource_desk.services.vendor_view.released import current_request
from outsource_desk.store.store import Store
from outsource_desk.ui.request.folder import send_folder
from outsource_desk.ui.request.papers import addendum_pdf
from tests.reports.planting import everything_in, leaks, plant, secrets
from tests.requesting import BOOKS, BRIGHTLINE, HANSA, NOW, TODAY, WORDS, released_for_real, send

LOHNWERK = 2
VENDORS = (BRIGHTLINE, LOHNWERK, HANSA)
# A letter is addressed; besides, what vendors are called is needed to write the send log.
ADDRESSED = {"vendor": {"name", "address", "country", "represented_by", "timezone"}} | {
    "contact": {"name"}
}
# Answers of the check that vendors are told, or that lead a task from stage to stage.
SAID = {"data_class", "customers", "stage", "decision", "step", "offsite"}
NUMBERS = {"week_minutes", "leave_days", "sick_days", "training_days", "repeat_months", "minutes"}


@dataclass
class Handed:
    """What leaves the house, by name."""

    files: dict[str, bytes]
    texts: dict[str, str]
    key: bytes


def answers(which):
    """Return the answers, hours and percentages of the check, all different in the two files."""
    found = []
    for column in METADATA.tables["task"].columns:
        kind = column.type
        if column.name in SAID or column.primary_key or column.foreign_keys:
            continue
        if isinstance(kind, sa.Enum):
            found.append(("task", column.name, kind.enums[-which]))
        elif isinstance(kind, sa.Boolean):
            found.append(("task", column.name, which))
        elif type(kind) is sa.Integer:
            found.append(("task", column.name, 11 + which))
    for table in ("hour_cost", "scan", "own_time"):
        columns = (one.name for one in METADATA.tables[table].columns)
        found += [(table, name, 3 + which) for name in columns if name in NUMBERS]
    return found


def kept(key, which):
    """Return the secrets of `key` but for what the letters tell."""
    return [one for one in secrets(key, which) if one[1] not in ADDRESSED.get(one[0], ())]


def released(sample_file, folder, clock, which):
    """Return the file of an owner with secrets, after a release, three sendings and an addendum."""
    path = folder / f"secrets-{which}.outsource"
    shutil.copyfile(sample_file, path)
    plant(path, [*kept("request", which), *answers(which)])
    store = Store.open(path, clock=clock)
    released_for_real(store, BOOKS)
    send(store, *VENDORS)
    draft = QuestionDraft(asked_on=TODAY, question="Which year?", answer="The year 2026.")
    request_questions.add_question(store, BOOKS, draft, HANSA, TODAY)
    paper = addenda.prepare_addendum(store, BOOKS, "The start moves.", 7, TODAY, NOW)
    addenda.issue_addendum(store, paper, addendum_pdf(paper, WORDS, "A4"), 2, NOW)
    store.close()
    plant(path, [one for one in kept("request", which) if one[0].startswith("request_")])
    return Store.open(path, clock=clock)


def handed(store, folder, clock):
    """Return everything that vendors get, read back from where it was written."""
    found, log = current_request(store, BOOKS), send_log(store, BOOKS)
    assert len(found.addenda) == 1
    sent = send_folder(SimpleNamespace(store=store, clock=clock), log, found, folder)
    assert sent.write(store.documents, WORDS, "A4") >= len(VENDORS)
    files = {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
    assert found.pdf_sha256
    files["stored.pdf"] = store.documents.read(found.pdf_sha256)
    files["stored.xlsx"] = store.documents.read(found.form_sha256)
    files["addendum.pdf"] = store.documents.read(found.addenda[0].pdf_sha256)
    said = adverts(store, BOOKS, WORDS, TODAY)
    texts = {"board": said.board, "post": said.post, "names": "\n".join(files)}
    return Handed(files, texts, form_key(store))


@pytest.fixture(scope="module")
def both(sample_file, tmp_path_factory, clock):
    """Hand everything out twice, from files with other secrets."""
    result = []
    for which in (0, 1):
        folder = tmp_path_factory.mktemp(f"handed-{which}")
        store = released(sample_file, folder, clock, which)
        result.append(handed(store, folder / "to send", clock))
        store.close()
    return result


def pdf_words(data):
    """Return all words of a PDF with its form fields, hidden ones too, and what lies inside it."""
    document = pypdf.PdfReader(BytesIO(data))
    assert not document.attachments
    fields = document.get_fields() or {}
    told = [f"{name} {dict(field)}" for name, field in fields.items()]
    return "\n".join([everything_in(data), *told])


def sheet_words(data):
    """Return every cell, comment, name and property of a spreadsheet, and its bare parts."""
    book = openpyxl.load_workbook(BytesIO(data))
    told = [f"{sheet.title} {cell.value} {cell.comment}" for sheet in book for cell in cells(sheet)]
    told += [str(dict(book.properties.__dict__)), str(list(book.defined_names.values()))]
    with zipfile.ZipFile(BytesIO(data)) as parts:
        told += [f"{name}\n{parts.read(name).decode()}" for name in parts.namelist()]
    return "\n".join(told)


def cells(sheet):
    return [cell for row in sheet.iter_rows() for cell in row]


@cache  # every vendor gets the same papers
def words_of(ending, data):
    if ending == "pdf":
        return pdf_words(data)
    return sheet_words(data) if ending == "xlsx" else data.decode("utf-8", "replace")


def test_nothing_that_is_handed_out_tells_a_secret(both):
    """R34, R35, R39: pages, fields, sheets, letters, adverts, and the names of the files."""
    for one in both:
        kinds = {name.rsplit("/", 1)[-1].split(" ")[-1] for name in one.files}
        assert {"Letter.pdf", "form.xlsx", "1.pdf", "stored.pdf", "stored.xlsx"} <= kinds
        for name, data in one.files.items():
            text = words_of(name.rsplit(".", 1)[-1], data)
            assert len(text) > 500
            assert leaks(text) == [], name
            assert one.key.hex() not in text  # or else anybody could seal a form
        for name, text in one.texts.items():
            assert text
            assert leaks(text) == [], name


def test_other_secrets_hand_out_the_same_bytes(both):
    """R34: whatever the check, the scan, the rates and the notes say, vendors see no difference."""
    first, second = both
    assert first.files.keys() == second.files.keys()
    for name, data in first.files.items():
        assert data == second.files[name], name
    assert first.texts == second.texts


def test_the_hidden_field_names_the_request_and_nothing_else(both):
    """R34, R38: number, version, and a seal; the search above reads it in both kinds of form."""
    pdf, sheet = both[0].files["stored.pdf"], both[0].files["stored.xlsx"]
    value = str(pypdf.PdfReader(BytesIO(pdf)).get_fields()[FIELD]["/V"])
    assert value in pdf_words(pdf)
    assert value in sheet_words(sheet)
    body, seal = value.rsplit("|", 1)
    told = json.loads(body)
    assert set(told) == {"f", "s", "rfp", "rev", "n", "fh"}
    assert (told["rfp"], told["rev"]) == ("RFP-2026-001", 1)
    assert len(seal) < 70


def test_a_letter_names_no_other_vendor(both):
    """R35: who else was asked is nobody's business; the papers beside it are the same for all."""
    folders = {}
    for name, data in both[0].files.items():
        if name.count("/") == 2:
            _, folder, file = name.split("/")
            folders.setdefault(folder.split(" ", 1)[1], {})[file] = data
    assert len(folders) >= len(VENDORS)
    papers = []
    for vendor, files in folders.items():
        letter = " ".join(pdf_words(files.pop("Letter.pdf")).split())
        assert [one for one in folders if one in letter] == [vendor]
        papers.append(files)
    assert all(files == papers[0] for files in papers)


def test_every_kind_of_secret_was_planted():
    """R34: budget, target price, rates, points, notes, own costs, the answers, the scan."""
    planted = {(table, name) for table, name, _ in [*kept("request", 0), *answers(0)]}
    for place in (
        ("task", "fee_minor"),
        ("task", "hour_rate_minor"),
        ("task", "location_reason"),
        ("task", "core"),
        ("task", "rework_bp"),
        ("task", "minutes_per_month"),
        ("bid", "price_minor"),
        ("bid_answer", "points"),
        ("bid_answer", "note"),
        ("hour_cost", "week_minutes"),
        ("request_sending", "note"),
        ("scan", "repeat_months"),
    ):
        assert place in planted, place
    assert [name for _, name in planted if "budget" in name]

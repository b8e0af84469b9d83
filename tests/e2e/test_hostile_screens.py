"""A file full of hostile texts: every screen opens, every paper prints, no markup is read."""

from __future__ import annotations

import csv
import re
import shutil
import sqlite3
from contextlib import closing
from io import StringIO
from types import SimpleNamespace

import pytest
import sqlalchemy as sa
from PySide6.QtCore import QAbstractListModel, QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtGui import Qt as Texts  # its names about texts
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLabel, QWidget
from sqlmodel import AutoString

from outsource_desk.base.text import Words
from outsource_desk.records.draft import Draft
from outsource_desk.records.tables import METADATA
from outsource_desk.reports.build import build_pdf
from outsource_desk.reports.document import DOCUMENTS, DocumentSubject
from outsource_desk.services.deliver.payment_csv import csv_text
from outsource_desk.services.deliver.payments import payment_rows
from outsource_desk.store.store import Store
from outsource_desk.store.writing import FREEZE, THAW
from outsource_desk.ui.kit import tips
from tests.e2e.battery import MARKUP, STORABLE
from tests.reports import reader
from tests.support.quick_files import open_copy
from tests.ui.screens import dialogs, places, settle, window_of

pytestmark = pytest.mark.long
LOGS = {"file_fact", "history", "history_row", "blob"}
KEYS = {"uid", "currency", "paper", "starter", "check_key", "target", "minimum", "timezone"}
KEYS |= {"clause", "field", "sha256", "number", "working_days"}
LONG = 20_000  # as much as a field takes
SHORT = 4_000  # more than a page
PAST = 50  # characters beyond a limit
TASK_TITLE = ("task", "title")
OWN_MARKS = re.compile(r"</?span>|<br>")  # what plain_tip puts around words
STRIDE = 90  # points from one place of the mouse to the next
ON_ALL = ("business", "principles")  # the page with the vision has few places for words
TEXTS = [text.replace("\ufffe\uffff", "") for text in STORABLE]


def columns():
    """Yield (table, column, most characters) of every column that holds words."""
    kinds = {kind.__name__: kind for kind in Draft.__subclasses__()}
    for table in METADATA.sorted_tables:
        name = "".join(part.title() for part in table.name.split("_"))
        fields = kinds[f"{name}Draft"].model_fields if f"{name}Draft" in kinds else {}
        for column in table.columns:
            words = isinstance(column.type, AutoString) and not column.foreign_keys
            if words and table.name not in LOGS and column.name not in KEYS:
                about = fields.get(column.name)
                limits = about.metadata if about else ()
                fits = [one.max_length for one in limits if hasattr(one, "max_length")]
                yield table.name, column.name, min(fits, default=200)


@pytest.fixture(
    scope="module",
    params=[SHORT, pytest.param(LONG, marks=pytest.mark.slow)],
    ids=["short", "long"],
)
def hostile_file(request, sample_file, tmp_path_factory, clock):
    """The sample business with a hostile text in every place for words, one row at a time."""
    path = tmp_path_factory.mktemp("hostile") / "hostile.outsource"
    shutil.copyfile(sample_file, path)
    with closing(sqlite3.connect(path)) as db, db:
        db.execute(THAW)
        for at, (table, column, most) in enumerate(columns()):
            for (row,) in db.execute(f'SELECT id FROM "{table}"').fetchall():
                text, fits = TEXTS[(at + row) % len(TEXTS)], most
                text = MARKUP if (table, column) == ON_ALL else text
                if most == LONG and row == 1:
                    text = (f"{text} " * LONG)[: request.param - 1]
                if most < LONG and row == 2:  # as another program may store it: past the limit
                    text, fits = f"{text} " * most, most + PAST
                text = f"{row}{text}" if table == "term" else text
                # Examples are found by the first letters of a title.
                kept = f'substr("{column}", 1, 3) || ' if (table, column) == TASK_TITLE else ""
                new = f'UPDATE "{table}" SET "{column}" = {kept}? WHERE id = ?'
                db.execute(new, (text[:fits], row))
        db.execute(FREEZE)
    Store.open(path, clock=clock).close()  # it is found sound once, for all copies
    return path


@pytest.fixture
def hostile_store(hostile_file, tmp_path, clock):
    store = open_copy(hostile_file, tmp_path / "hostile.outsource", clock)
    yield store
    store.close()


def read_as_markup(root: QWidget) -> list[str]:
    """Return the labels, buttons and tooltips that would show a text other than it is."""
    found = []
    for widget in (root, *root.findChildren(QWidget)):
        where = f"{type(widget).__name__} {widget.accessibleName()[:40]!r}"
        if shows_markup(widget.toolTip()) or shows_markup(widget.whatsThis()):
            found.append(f"tooltip of {where}")
        if isinstance(widget, QLabel):
            plain = widget.textFormat() == Qt.TextFormat.PlainText
            if not plain and Texts.mightBeRichText(widget.text()):
                found.append(f"markup in {where}")
            if widget.buddy() is not None and "R&D" in widget.text():
                found.append(f"& in {where}")
        if isinstance(widget, QAbstractButton) and "R&D" in widget.text():
            found.append(f"& in {where}")
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            found += [f"tooltip in {where}"] * rich_tips(widget.model())
    return found


def shows_markup(tip: str) -> bool:
    """Whether Qt would take a tip for markup other than that which shows each letter as it is."""
    return Texts.mightBeRichText(tip) and "<" in OWN_MARKS.sub("", tip)


def hover(root: QWidget) -> None:
    """Rest the mouse on every cell of every list, and here and there on all other widgets."""
    for widget in root.findChildren(QWidget):
        if not widget.isVisible():
            continue
        if isinstance(widget, QAbstractItemView):
            model, spots = widget.model(), []
            for row in range(min(model.rowCount() if model else 0, 5)):
                across = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
                cells = (model.index(row, column) for column in range(across))
                spots += [widget.visualRect(cell).center() for cell in cells]
            target = widget.viewport()
        else:
            target = widget
            across, down = (range(5, side, STRIDE) for side in (widget.width(), widget.height()))
            spots = [QPoint(x, y) for x in across for y in down] if own_tips(widget) else []
        for spot in spots:
            resting = QHelpEvent(QEvent.Type.ToolTip, spot, target.mapToGlobal(spot))
            QCoreApplication.sendEvent(target, resting)


def own_tips(widget: QWidget) -> bool:
    """Whether the program answers the mouse itself there."""
    return "event" in vars(type(widget)) or type(widget).__name__ in {"QLineEdit", "QPlainTextEdit"}


def rich_tips(model) -> int:
    tips = (
        model.index(row, column).data(Qt.ItemDataRole.ToolTipRole)
        for row in range(min(model.rowCount(), 40))
        for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount())
    )
    return sum(1 for tip in tips if isinstance(tip, str) and shows_markup(tip))


def test_every_screen_shows_it_as_it_is(hostile_store, make_desk, monkeypatch):
    """R131: no exception, no warning of Qt; labels, buttons and tooltips read no markup."""
    hovered = []
    stand_in = SimpleNamespace(showText=lambda _where, tip, _over: hovered.append(tip))
    monkeypatch.setattr(tips, "QToolTip", stand_in)
    desk = make_desk(hostile_store)
    found = {}
    with window_of(desk) as window:
        for name, place in places(hostile_store).items():
            desk.go(place)
            settle(desk)
            window.grab()
            hover(window)
            found[name] = read_as_markup(window)
        for name, shown in dialogs(desk):
            shown.grab()
            found[name] = read_as_markup(shown)
    assert sorted({each for wrong in found.values() for each in wrong}) == []
    assert any("<span>" in tip for tip in hovered)
    assert [tip for tip in hovered if shows_markup(tip)] == []


def subjects(store: Store, key: str, today) -> list[DocumentSubject]:
    needs = DOCUMENTS[key].document.needs or "task"
    with store.read() as session:
        ids = session.connection().execute(sa.text(f"SELECT id FROM {needs}")).scalars().all()
    return [DocumentSubject(today=today, **{f"{needs}_id": one}) for one in ids]


@pytest.mark.parametrize("key", DOCUMENTS.keys())
def test_every_paper_prints_it_verbatim(hostile_store, today, key):
    """R131: markup stands on the paper as it was typed; no picture is fetched."""
    printed = ""
    for subject in subjects(hostile_store, key, today):
        data = build_pdf(key, DOCUMENTS[key].load(hostile_store, subject), Words())
        printed += " ".join(reader.pages(data))
    tight = "".join(printed.split())
    assert "<b>bold&<i>R&D</b>" in tight
    assert "root:" not in printed


def test_a_spreadsheet_runs_nothing(hostile_store, words):
    """R93: no cell of the exported payments begins like a formula, but amounts do with a minus."""
    rows = list(csv.reader(StringIO(csv_text(payment_rows(hostile_store), words))))
    assert len(rows) > 3
    for row in rows[1:]:
        for cell in row[:-2]:
            assert not cell.startswith(("=", "+", "-", "@", "\t", "\r")), cell

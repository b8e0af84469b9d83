"""What a record is, is said once: its table says it beside its fields, and completely."""

from __future__ import annotations

import re

import pytest
import sqlalchemy as sa
from sqlalchemy.dialects import sqlite

from outsource_desk.base.text import Words
from outsource_desk.records.about import HIDDEN, Searched
from outsource_desk.records.sql import Moment
from outsource_desk.records.tables import ABOUT, METADATA, RECORDS, title_of
from outsource_desk.records.telling import Teller
from outsource_desk.services.file import restore_view, salvage
from outsource_desk.services.file.listing import TABLES as TABLES_LISTED
from outsource_desk.services.history import book as history_book
from outsource_desk.services.search.every import KINDS, NUMBERS
from outsource_desk.ui.look.icons import tinted
from tests.quality.tree import PACKAGE

pytestmark = pytest.mark.quality
FIELD = re.compile(r"\{([\w.]+)\}")
TABLES = sorted(METADATA.tables)
INTERNAL = {"blob", "file_fact", "history", "history_row"}


def texts_of(table: str) -> set[str]:
    """Return the columns in which free text may stand: choices and moments go by their type."""
    return {
        column.name
        for column in METADATA.tables[table].columns
        if column.type.compile(sqlite.dialect()) == "TEXT"
        and not isinstance(column.type, sa.Enum | sa.Date | Moment)
    }


def follow(table: str, path: str) -> bool:
    """Tell whether “reply_id.bid_id” leads through links to a column that exists."""
    name, _, rest = path.partition(".")
    column = METADATA.tables[table].columns.get(name)
    if column is None or not rest:
        return column is not None
    return any(follow(key.column.table.name, rest) for key in column.foreign_keys)


def test_every_table_says_what_it_is():
    assert set(ABOUT) == set(METADATA.tables)
    assert {name for name, about in ABOUT.items() if not about.is_told} == INTERNAL
    assert all(about.one and about.many for about in ABOUT.values())
    assert all(about.name for about in ABOUT.values() if about.is_told)


def test_every_table_is_known_wherever_in_the_records_it_is_declared():
    """House rule: a new record is a new file; no list of modules has to name it."""
    sources = (file.read_text("utf-8") for file in (PACKAGE / "records").glob("*.py"))
    assert len(RECORDS) == sum(source.count(", table=True):") for source in sources)


@pytest.mark.parametrize("table", TABLES)
def test_every_column_has_a_title_or_is_said_to_be_hidden(table):
    for column in METADATA.tables[table].columns:
        title = RECORDS[table].model_fields[column.name].title
        assert title is not None or column.primary_key, column.name


@pytest.mark.parametrize("table", TABLES)
def test_templates_and_lists_name_columns_that_exist(table):
    about, columns = ABOUT[table], METADATA.tables[table].columns
    search = about.search if isinstance(about.search, Searched) else Searched()
    for template in (about.name, about.mention, search.heading):
        assert all(follow(table, path) for path in FIELD.findall(template)), template
    where = search.where
    if where is not None:
        assert not where.item or follow(table, where.item)
        assert all(name == "column" or name in columns for name in FIELD.findall(where.field))
    named = (*about.listed, *search.title, *search.first, *search.without, *search.labels)
    assert all(name in columns for name in named)
    assert all(name in METADATA.tables for name in search.around)


@pytest.mark.parametrize("table", TABLES)
def test_an_owner_is_a_link_that_no_row_outlives(table):
    owner = ABOUT[table].owner
    if owner is not None:
        (key,) = METADATA.tables[table].columns[owner].foreign_keys
        assert key.ondelete in ("CASCADE", "RESTRICT")


@pytest.mark.parametrize("table", TABLES)
def test_every_text_is_searched_or_left_out_for_a_reason(table):
    """R123: a new table or column cannot be forgotten."""
    search = ABOUT[table].search
    if isinstance(search, Searched):
        assert set(search.without) <= texts_of(table)
        assert all(search.without.values())
    else:
        assert search or not texts_of(table)


@pytest.mark.parametrize("table", sorted(set(TABLES) - INTERNAL))
def test_no_report_calls_a_record_by_the_name_of_its_table(table):
    """What a restored or salvaged file lost is told in words, also of a table just made."""
    assert restore_view.kind_of(table) != "other things"
    one, several = salvage.called(table)
    assert one != table
    assert several != table
    assert "_" not in one + several


@pytest.mark.parametrize("table", sorted(set(TABLES) - INTERNAL))
def test_history_search_and_list_know_it_without_further_code(table):
    about = ABOUT[table]
    assert dict(history_book.kinds())[table] == about.many.capitalize()
    teller = Teller(Words("en_GB"), lambda *_: None)
    assert teller.named(table, {}).startswith(about.heading)
    assert (table in NUMBERS) == isinstance(about.search, Searched)
    if table in NUMBERS:
        kind = KINDS[NUMBERS[table]]
        assert kind.columns, "a record that is found has words"
        assert kind.search.where or kind.special.place, "what is found can be opened"
    assert (table in TABLES_LISTED.values()) == bool(about.listed)


def test_every_icon_exists():
    assert all("<svg" in tinted(about.icon, "#000000") for about in ABOUT.values())


def test_hidden_is_no_title():
    assert title_of("vendor", "id") == title_of("business", "uid") == HIDDEN
    assert title_of("vendor", "name") == "Name of the vendor"


def test_acceptance_criteria_are_told_under_what_they_belong_to():
    """A criterion belongs to a milestone, not to a vendor."""
    assert restore_view.kind_of("check_item") == restore_view.kind_of("milestone")
    assert restore_view.kind_of("check_item") != restore_view.kind_of("vendor")

"""Everything that people type is searched, and every kind leads somewhere (R123)."""

from __future__ import annotations

import sqlalchemy as sa
from sqlalchemy.dialects import sqlite

from outsource_desk.records.about import HIDDEN
from outsource_desk.records.sql import Moment
from outsource_desk.records.tables import ABOUT, METADATA, title_of
from outsource_desk.services.search.every import KINDS
from outsource_desk.services.search.index import KINDS_AT_MOST


def _text_columns():
    """Return every column in which free text may stand: choices and moments are known by type."""
    return {
        f"{table.name}.{column.name}"
        for table in METADATA.tables.values()
        for column in table.columns
        if column.type.compile(sqlite.dialect()) == "TEXT"
        and not isinstance(column.type, sa.Enum | sa.Date | Moment)
    }


def _searched():
    return [f"{kind.table}.{column}" for kind in KINDS for column in kind.columns]


def _left_out():
    """Return why each text is not searched that is not."""
    reasons = {}
    for name, about in ABOUT.items():
        for column in METADATA.tables[name].columns.keys():  # noqa: SIM118  a collection of columns
            if isinstance(about.search, str):
                reasons[f"{name}.{column}"] = about.search
            elif column in about.search.without:
                reasons[f"{name}.{column}"] = about.search.without[column]
            elif title_of(name, column) == HIDDEN and column not in about.search.title:
                reasons[f"{name}.{column}"] = "not for the eyes of the owner"
    return {name: why for name, why in reasons.items() if name in _text_columns()}


def test_every_text_is_searched_or_left_out_for_a_reason():
    """R123: a new table or column cannot be forgotten."""
    searched, left_out = _searched(), _left_out()
    assert len(searched) == len(set(searched))
    assert not set(searched) & left_out.keys()
    assert _text_columns() == set(searched) | left_out.keys()
    assert all(left_out.values())


def test_a_table_is_one_kind_and_all_kinds_fit_into_a_number():
    assert len({kind.table for kind in KINDS}) == len(KINDS) <= KINDS_AT_MOST


def test_every_column_that_is_not_a_title_has_a_name():
    """R123: a result says where the words stand: “Working language”, “Review note”."""
    named_by_the_heading = {"clause_value.value", "extra_clause.body", "term.meaning"}
    unnamed = {
        f"{kind.table}.{column}" for kind in KINDS for column in kind.body if not kind.label(column)
    }
    assert unnamed == named_by_the_heading

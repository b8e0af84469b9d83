"""Starter tasks: the usual ones are there, and their answers can be stored."""

from __future__ import annotations

from outsource_desk.domain.decide.screening import GOES_OUT
from outsource_desk.services.decide.check_sheet import CheckSheet, open_sheet, save_draft
from outsource_desk.services.decide.screening import assess
from outsource_desk.services.tasks.starters import starters

NAMED_IN_THE_SEEDS = {
    "payroll",
    "bookkeeping",
    "data_entry",
    "front_desk",
    "shipping",
    "it_support",
    "logo",
    "web_site",
    "tax_adviser",
    "marketing",
}


def test_the_usual_tasks_are_there():
    """R14: from payroll and bookkeeping to logo, tax adviser and marketing."""
    found = {starter.key: starter for starter in starters()}
    assert found.keys() >= NAMED_IN_THE_SEEDS
    assert all(starter.title and starter.values["measure"] for starter in found.values())
    assert len(found) == len(starters())


def test_each_is_a_sensible_start():
    """R14: the answers leave no gate closed, and the verdict is not to keep it."""
    for starter in starters():
        verdict = assess(starter.values, "EUR").verdict
        assert verdict.knock_outs == (), starter.key
        assert verdict.kind in GOES_OUT, starter.key


def test_what_must_not_be_guessed_stays_open():
    """R9, R10: nobody but the owner knows who supervises and how good a vendor is."""
    for starter in starters():
        assert {"oversight", "parity", "documented"}.isdisjoint(starter.values)


def test_each_can_be_stored(empty_store, today):
    """R14: a starter becomes a task with the same answers."""
    for starter in starters():
        sheet = CheckSheet(values=starter.values, starter=starter.key)
        kept = save_draft(empty_store, sheet, today)
        found = open_sheet(empty_store, kept.task_id)
        assert found.starter == starter.key
        assert {name: found.values[name] for name in starter.values} == dict(starter.values)

"""Fixtures of the tests here."""

from __future__ import annotations

import pytest

from outsource_desk.domain.kinds import Stage
from outsource_desk.records.task import Task
from outsource_desk.services.tasks import tasks


@pytest.fixture
def store(empty_store):
    return empty_store


@pytest.fixture
def task_id(store, today):
    """A task that is to go out; nothing of its brief is written."""
    made = tasks.add_task(store, "Bookkeeping", today)
    with store.change("Decide") as session:
        session.get_one(Task, made).stage = Stage.BRIEF
    return made

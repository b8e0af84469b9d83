"""What the tests here have in common."""

from __future__ import annotations

from outsource_desk.domain.place import Place
from tests.support.sample_tasks import id_of
from tests.support.screen import settle


def titles(page):
    return [row.title for row in page.table.rows()]


def open_decide(desk, open_tasks, title, size=(1166, 700)):
    page = open_tasks(desk, size)
    desk.go(Place("tasks", id_of(desk.store, title), "decide"))
    settle()
    return page.task_view

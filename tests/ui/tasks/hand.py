"""What the tests here have in common."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QWidget

from outsource_desk.domain.place import Place
from outsource_desk.services.tasks import tasks
from outsource_desk.ui.kit.labels import Text


def settle():
    for _ in range(4):
        QApplication.processEvents()


def plain(text):
    return text.replace("\u00a0", " ")


def texts(widget: QWidget):
    return [plain(one.text()) for one in widget.findChildren(Text) if one.isVisibleTo(widget)]


def id_of(store, title):
    return next(row.id for row in tasks.task_list(store) if row.title == title)


def titles(page):
    return [row.title for row in page.table.rows()]


def open_decide(desk, open_page, title, size=(1166, 700)):
    page = open_page(desk, size)
    desk.go(Place("tasks", id_of(desk.store, title), "decide"))
    settle()
    return page.task_view

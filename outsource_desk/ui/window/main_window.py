"""The frame: sidebar, current page, menus, status bar. It knows no page by name.

It must be painted before anything slow is imported: only Qt, the standard library and base.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QMainWindow,
    QStackedWidget,
    QStyle,
    QWidget,
)
from typing_extensions import override

from outsource_desk.base.paths import settings_file
from outsource_desk.domain.place import Place
from outsource_desk.ui.file.file_banner import FileBanner
from outsource_desk.ui.frame.desk import Desk
from outsource_desk.ui.frame.hand import Hand
from outsource_desk.ui.frame.page import PAGES
from outsource_desk.ui.frame.panes import focus_next
from outsource_desk.ui.kit.layout import column, grow, row
from outsource_desk.ui.kit.skeleton import Skeleton
from outsource_desk.ui.kit.spotlight import pointing_at
from outsource_desk.ui.look.logo import window_icon
from outsource_desk.ui.look.theme import FULL_UNITS, S, window_units
from outsource_desk.ui.window.actions import Actions
from outsource_desk.ui.window.appearance import Appearance
from outsource_desk.ui.window.sidebar import Sidebar, SidebarEntry
from outsource_desk.ui.window.status_bar import StatusBar
from outsource_desk.ui.window.trail import Trail

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QCloseEvent, QResizeEvent

    from outsource_desk.domain.kinds import StepKind
    from outsource_desk.store.journal import JournalStep
    from outsource_desk.ui.frame.desk import Beside
    from outsource_desk.ui.frame.page import Badge, Page

LEAST_WIDTH, LEAST_HEIGHT = 900, 460  # points: a laptop of 1366 x 768 at 150 %
USUAL_WIDTH, USUAL_HEIGHT = 1366, 768
EDGE_UNITS = 10  # of a window over another one
NOT_KEPT = (
    "Settings cannot be kept in “{folder}” ({reason}): what you choose holds until the program"
    " ends. Your data file is safe; make room there, or remove what stands in the way."
)
BADGES_MS = 50  # several changes at once are counted once


class MainWindow(QMainWindow):
    """Starts with the places it showed last time; pages are loaded when a data file is open."""

    frame_shown = Signal()  # sidebar, menus and the outline of a page were painted
    home_shown = Signal()  # the first page with data was painted

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._pages: dict[str, Page] = {}
        self._early: Page | None = None
        self._may_lose = False  # what is typed and cannot be stored: the owner closes anyway
        self._badges = QTimer(self)
        self._badges.setSingleShot(True)
        self._badges.setInterval(BADGES_MS)
        self._badges.timeout.connect(self.refresh_badges)
        self._narrow_by_hand = desk.settings.window.get("sidebar") == "narrow"
        self.sidebar = Sidebar()
        self.sidebar.installEventFilter(self)
        self.stack = QStackedWidget()
        self.stack.addWidget(Skeleton())
        self.file_banner = FileBanner()
        self._dressing = Appearance(desk, self)
        self._lay_out()
        self.actions_ = Actions(desk, self.menuBar())
        self.status = StatusBar(desk)
        self.setStatusBar(self.status)
        self.toast = self.status.toast
        self.setWindowTitle("Outsource Desk")
        self.setWindowIcon(window_icon())
        self.setMinimumSize(LEAST_WIDTH, LEAST_HEIGHT)
        self._trail = Trail()
        self._hand = Hand(self, self._begins_at)
        self._restore()
        self._connect()
        if desk.is_open:
            self._load()

    # Pages.

    def page(self, key: str) -> Page:
        """Return a page, building it on the first visit."""
        if key not in self._pages:
            built = PAGES[key](self.desk)
            self.take_in(built)
            built.refresh()
        return self._pages[key]

    def current_page(self) -> Page | None:
        shown = self.stack.currentWidget()
        return next((page for page in self._pages.values() if page is shown), None)

    def go(self, place: Place) -> None:
        """Show an exact place."""
        if self.desk.is_open:
            self._trail.visit(place)
            self._show(place)

    def _show(self, place: Place) -> None:
        page = self.page(place.page)
        self.sidebar.show_current(place.page)
        self.stack.setCurrentWidget(page)
        self._keep("page", place.page)
        with pointing_at(page, place):
            page.open_place(place)

    def show_early(self, page: Page, badges: Mapping[str, Badge | None]) -> None:
        """Show the first page before the data file is open: it is exactly what the file says."""
        self._early = page
        self.sidebar.set_badges(badges)
        self.sidebar.show_current(page.key)
        self.stack.setCurrentWidget(page)

    def show_instead(self, widget: QWidget) -> None:
        """Show why there is no page; it goes when a data file is open."""
        self._early = None
        self._drop_pages()
        self.status.show_none()
        self.stack.addWidget(widget)
        self.stack.setCurrentWidget(widget)
        self.desk.opened.connect(widget.deleteLater)

    def refresh_badges(self) -> None:
        store, today = self.desk.store, self.desk.clock.today()
        if store.is_closed:  # it is being read again: `opened` follows
            return
        self.sidebar.set_badges({page.key: page.badge(store, today) for page in PAGES})

    # Qt asks.

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell when the frame, and when the first page with data was painted."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            shown = self.frame_shown if watched is self.sidebar else self.home_shown
            QTimer.singleShot(0, shown.emit)
        return False

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_sidebar()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        """Store what is typed, let work in progress end, and remember where the window was."""
        self.desk.settle()
        if self.desk.unsaved and not self._may_lose:
            event.ignore()
            self._ask_to_lose()
            return
        self.desk.tasks.wait()
        self._keep("geometry", bytes(self.saveGeometry().toHex().data()).decode())
        super().closeEvent(event)

    # Putting it together.

    def _lay_out(self) -> None:
        centre = QWidget()
        row(
            self.sidebar,
            grow(column(self.file_banner.strip, grow(self.stack), spacing=0)),
            spacing=0,
            on=centre,
        )
        self.setCentralWidget(centre)

    def _restore(self) -> None:
        """Take size, place and the list of pages from the last time; Qt keeps it on a screen."""
        kept = self.desk.settings.window
        room = self.screen().availableGeometry().size()
        title = self.style().pixelMetric(QStyle.PixelMetric.PM_TitleBarHeight)
        self.resize(QSize(USUAL_WIDTH, USUAL_HEIGHT).boundedTo(room - QSize(0, title)))
        if kept.get("geometry"):
            self.restoreGeometry(QByteArray.fromHex(kept["geometry"].encode()))
        lines = kept.get("places", "").splitlines()
        self.sidebar.set_entries(
            [SidebarEntry(*line.split("\t")) for line in lines if _is_entry(line)]
        )
        self.sidebar.show_current(kept.get("page", ""))
        self._fit_sidebar()

    def _connect(self) -> None:
        desk, actions = self.desk, self.actions_
        desk.opened.connect(self._load)
        desk.changed.connect(lambda _tables: self._badges.start())
        desk.went.connect(self.go)
        desk.settings_kept.connect(self._say_kept)
        desk.said.connect(lambda text, undo: self.toast.show_text(text, undo=undo))
        desk.asked.connect(self._open_asked)
        desk.doubted.connect(self._ask_first)
        desk.beside.connect(self._show_beside)
        self.toast.undone.connect(desk.undo)
        self.sidebar.chosen.connect(lambda key: desk.go(Place(key)))
        actions.place_chosen.connect(lambda key: desk.go(Place(key)))
        actions.sidebar_toggled.connect(self._toggle_sidebar)
        actions.paned.connect(self._next_pane)
        actions.searched.connect(lambda: self._tell_page("search"))
        actions.printed.connect(lambda: self._tell_page("print_out"))
        actions.walked.connect(self._walk)
        actions.stage_chosen.connect(self._open_stage)
        actions.helped.connect(lambda: self.go(Place("help", field=self.sidebar.current())))
        actions.text_sized.connect(self._dressing.size_text)
        actions.theme_chosen.connect(self._dressing.choose_theme)
        self._dressing.dressed.connect(self._fit_sidebar)
        actions.quit_chosen.connect(self.close)
        self.home_shown.connect(self._take_drops, Qt.ConnectionType.SingleShotConnection)

    def _load(self) -> None:
        """A data file is open: show the page that was open last; an early one is right already."""
        self._hand.begin()
        if self._early is not None and self.sidebar.entries:
            self._drop_pages()
            self.actions_.set_places(self.sidebar.entries)
            self.setWindowTitle(f"Outsource Desk – {self.desk.store.path.stem}")
            return
        self._drop_pages()
        entries = [SidebarEntry(page.key, page.title, page.icon, page.group) for page in PAGES]
        self.sidebar.set_entries(entries)
        self.actions_.set_places(entries)
        self._keep("places", "\n".join("\t".join(_cells(entry)) for entry in entries))
        self.setWindowTitle(f"Outsource Desk – {self.desk.store.path.stem}")
        keys = [entry.key for entry in entries]
        last = self.desk.settings.window.get("page", "")
        if keys:
            self.go(Place(last if last in keys else keys[0]))
            self.refresh_badges()
        self._fit_sidebar()

    def take_in(self, page: Page) -> None:
        """Take a page in before it is filled: a tree of widgets is dressed once."""
        if not self._pages:
            page.installEventFilter(self)
        self._pages[page.key] = page
        self.stack.addWidget(page)

    def _drop_pages(self) -> None:
        """Take away the pages of another file; the early one is of this file already."""
        early, self._early = self._early, None
        self._trail = Trail()
        for page in self._pages.values():
            if page is not early:
                self.stack.removeWidget(page)
                page.deleteLater()
        self._pages = {early.key: early} if early else {}

    def _take_drops(self) -> None:
        from outsource_desk.ui.window.window_drops import WindowDrops  # noqa: PLC0415  not at start

        WindowDrops(self.desk, self)

    def _keep(self, name: str, value: str) -> None:
        settings = self.desk.settings
        if settings.window.get(name) != value:
            window = {**settings.window, name: value}
            self.desk.set_settings(replace(settings, window=window))

    # What the menus ask.

    def _tell_page(self, act: str) -> None:
        page = self.current_page()
        if page is not None:
            getattr(page, act)()

    def _open_stage(self, number: int) -> None:
        page = self.current_page()
        if page is not None:
            page.open_stage(number)
            self._hand.begin()

    def _walk(self, way: int) -> None:
        place = self._trail.back() if way < 0 else self._trail.forward()
        if place is not None:
            self._show(place)
            self._hand.begin()

    def _begins_at(self) -> QWidget | None:
        page = self.current_page()
        return None if page is None else page.begins_at()

    def _open_asked(self, act: str, subject: str) -> None:
        """Open the dialog or wizard of that name; other acts are the application's."""
        from outsource_desk.ui.frame.dialog import DIALOGS, open_dialog  # noqa: PLC0415  not at start
        from outsource_desk.ui.frame.wizard import WIZARDS, open_wizard  # noqa: PLC0415  not at start

        if act in DIALOGS:
            open_dialog(self.desk, act, self, **({"subject": subject} if subject else {}))
        elif act in WIZARDS:
            open_wizard(self.desk, act, self, subject)

    def _ask_first(self, step: JournalStep, kind: StepKind) -> None:
        from outsource_desk.ui.frame.undo_question import ask_first  # noqa: PLC0415  not at start

        ask_first(self.desk, self, step, kind)

    def _say_kept(self, reason: str) -> None:
        if reason:
            sentence = NOT_KEPT.format(folder=settings_file().parent, reason=reason)
            self.file_banner.show("settings", sentence, "warn")
        else:
            self.file_banner.hide("settings")

    def _ask_to_lose(self) -> None:
        from outsource_desk.ui.frame.errors import Question, show_question  # noqa: PLC0415  rarely

        def close() -> None:
            self._may_lose = True
            self.close()

        show_question(
            Question("Close without it?", self.desk.unsaved, "&Close", "&Go back"), close, self
        )

    def _next_pane(self) -> None:
        page = self.current_page()
        focus_next([self.sidebar.list, *(page.panes() if page is not None else [])])

    def _toggle_sidebar(self) -> None:
        self._narrow_by_hand = not self.sidebar.is_narrow
        self._keep("sidebar", "narrow" if self._narrow_by_hand else "wide")
        self._fit_sidebar()

    def _fit_sidebar(self) -> None:
        self.sidebar.set_narrow(self._narrow_by_hand or window_units(self) < FULL_UNITS)

    def _show_beside(self, shown: Beside) -> None:
        desk = Desk(self.desk.clock, replace(self.desk.settings, window={}))
        desk.open(shown.store, shown.words)
        window = MainWindow(desk)
        desk.setParent(window)
        window.menuBar().hide()
        window.setWindowTitle(shown.title)
        window.file_banner.show("copy", shown.notice, "accent")
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.destroyed.connect(shown.store.close)
        window.setParent(shown.over, Qt.WindowType.Window)
        edge = S(EDGE_UNITS)
        window.resize(shown.over.width() - edge, shown.over.height() + edge)
        window.show()


def _is_entry(line: str) -> bool:
    return line.count("\t") == len(SidebarEntry.__slots__) - 1


def _cells(entry: SidebarEntry) -> tuple[str, str, str, str]:
    return entry.key, entry.title, entry.icon, entry.group

"""The menu bar: every act has a menu entry and, when it is frequent, a key."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence

from outsource_desk.ui.window.recent_menu import RecentMenu

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QMenu, QMenuBar

    from outsource_desk.ui.frame.desk import Desk
    from outsource_desk.ui.window.sidebar import SidebarEntry

Keys = QKeySequence.StandardKey
STAGE_TITLES = ("Decide", "Brief", "Compare bids", "Contract", "Deliver", "Review")
TEXT_STEP_PERCENT = 10
PLACES_WITH_KEY = 9
LONGEST_LABEL = 60


class Actions(QObject):
    """Builds the menus and keeps Undo and Redo named after what they would do."""

    searched = Signal()
    printed = Signal()
    paned = Signal()
    helped = Signal()
    sidebar_toggled = Signal()
    place_chosen = Signal(str)
    walked = Signal(int)  # -1: to the place before, 1: forward again
    stage_chosen = Signal(int)
    text_sized = Signal(int)  # percent points to add; 0 means back to 100
    theme_chosen = Signal(str)
    quit_chosen = Signal()

    def __init__(self, desk: Desk, bar: QMenuBar) -> None:
        super().__init__(bar)
        self._desk = desk
        self._bar = bar
        self._needs_file: list[QAction] = []
        self._fill_file(bar.addMenu("&File"))
        self.undo, self.redo = self._fill_edit(bar.addMenu("&Edit"))
        self._view = bar.addMenu("&View")
        self._places: list[QAction] = []
        self._fill_view(self._view)
        self._fill_task(bar.addMenu("&Task"))
        self._fill_help(bar.addMenu("&Help"))
        desk.opened.connect(self.refresh)
        desk.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Name Undo and Redo; without a data file there is nothing to act on."""
        store = self._desk.store if self._desk.is_open else None
        for action in self._needs_file:
            action.setEnabled(store is not None)
        labels = (store.undo_label(), store.redo_label()) if store else (None, None)
        for action, word, label in zip(
            (self.undo, self.redo), ("Undo", "Redo"), labels, strict=True
        ):
            action.setText(f"&{word} {_shown(label)}" if label else f"&{word}")
            action.setEnabled(label is not None)

    def set_places(self, entries: Sequence[SidebarEntry]) -> None:
        """List the places in View, the first nine with Ctrl+1 … Ctrl+9."""
        for action in self._places:
            self._view.removeAction(action)
            action.deleteLater()
        self._places = []
        for number, entry in enumerate(entries, 1):
            keys = f"Ctrl+{number}" if number <= PLACES_WITH_KEY else ""
            go = partial(self.place_chosen.emit, entry.key)
            self._places.append(self._add(self._view, entry.title, keys, go))

    def _fill_file(self, menu: QMenu) -> None:
        self._ask(menu, "&New data file…", "", "new_file", needs_file=False)
        self._ask(menu, "&Open data file…", Keys.Open, "open_file", needs_file=False)
        menu.addMenu(RecentMenu(self._desk, menu))
        self._ask(menu, "Open the &sample business", "", "open_sample", needs_file=False)
        menu.addSeparator()
        self._ask(menu, "Save a &copy…", Keys.SaveAs, "save_copy")
        self._ask(menu, "Sen&d a copy…", "", "send_copy")
        self._ask(menu, "E&xport everything…", "", "export_everything")
        menu.addSeparator()
        self._ask(menu, "&Back up now", "", "back_up")
        self._ask(menu, "&Restore a backup…", "", "restore_backup", needs_file=False)
        menu.addSeparator()
        self._ask(menu, "Proper&ties…", "", "properties")
        self._needs_file.append(self._add(menu, "&Print…", Keys.Print, self.printed.emit))
        menu.addSeparator()
        quit_action = self._add(menu, "&Quit", "Ctrl+Q", self.quit_chosen.emit)
        quit_action.setMenuRole(QAction.MenuRole.QuitRole)

    def _fill_edit(self, menu: QMenu) -> tuple[QAction, QAction]:
        undo = self._add(menu, "&Undo", Keys.Undo, self._desk.undo)
        redo = self._add(menu, "&Redo", "Ctrl+Shift+Z", self._desk.redo)
        menu.addSeparator()
        self._ask(menu, "&Search everything…", Keys.Find, "search")
        in_list = self._add(menu, "Search in this &list", "Ctrl+Shift+F", self.searched.emit)
        self._needs_file.append(in_list)
        menu.addSeparator()
        settings = self._add(
            menu, "Se&ttings", "Ctrl+,", partial(self.place_chosen.emit, "settings")
        )
        settings.setMenuRole(QAction.MenuRole.PreferencesRole)
        return undo, redo

    def _fill_view(self, menu: QMenu) -> None:
        self._add(menu, "Wide or narrow side&bar", "Ctrl+B", self.sidebar_toggled.emit)
        self._add(menu, "Ne&xt pane", "F6", self.paned.emit)
        menu.addSeparator()
        for text, keys, way in (("Bac&k", Keys.Back, -1), ("&Forward", Keys.Forward, 1)):
            self._needs_file.append(self._add(menu, text, keys, partial(self.walked.emit, way)))
        menu.addSeparator()
        step = TEXT_STEP_PERCENT
        self._add(menu, "&Larger text", Keys.ZoomIn, partial(self.text_sized.emit, step))
        self._add(menu, "S&maller text", Keys.ZoomOut, partial(self.text_sized.emit, -step))
        self._add(menu, "&Normal text", "Ctrl+0", partial(self.text_sized.emit, 0))
        themes = menu.addMenu("&Colours")
        for text, theme in (("As the &system", "system"), ("&Light", "light"), ("&Dark", "dark")):
            self._add(themes, text, "", partial(self.theme_chosen.emit, theme))
        menu.addSeparator()

    def _fill_task(self, menu: QMenu) -> None:
        self._ask(menu, "&Check a new task…", Keys.New, "check_task")
        menu.addSeparator()
        for number, title in enumerate(STAGE_TITLES, 1):
            go = partial(self.stage_chosen.emit, number)
            self._needs_file.append(self._add(menu, f"&{number} {title}", f"Alt+{number}", go))

    def _fill_help(self, menu: QMenu) -> None:
        self._add(menu, "&Help for this screen", Keys.HelpContents, self.helped.emit)
        self._ask(menu, "&Keyboard shortcuts", "", "shortcuts", needs_file=False)
        about = self._ask(menu, "&About Outsource Desk", "", "about", needs_file=False)
        about.setMenuRole(QAction.MenuRole.AboutRole)

    def _ask(
        self, menu: QMenu, text: str, keys: Keys | str, act: str, *, needs_file: bool = True
    ) -> QAction:
        action = self._add(menu, text, keys, partial(self._desk.ask, act))
        if needs_file:
            self._needs_file.append(action)
        return action

    def _add(self, menu: QMenu, text: str, keys: Keys | str, then: Callable[[], object]) -> QAction:
        action = QAction(text, self)
        if keys:
            action.setShortcut(QKeySequence(keys))
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.triggered.connect(lambda _checked=False: then())
        menu.addAction(action)
        return action


def _shown(label: str) -> str:
    """Return a label for a menu: short, on one line, and “&” stays what it is."""
    line = " ".join(label.split())
    short = line if len(line) <= LONGEST_LABEL else f"{line[:LONGEST_LABEL].rstrip()}…"
    return short.replace("&", "&&")

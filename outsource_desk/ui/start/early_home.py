"""Home before the data file is open, as it was when the same file was closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from outsource_desk.base.paths import cache_folder

if TYPE_CHECKING:
    from pathlib import Path

    from outsource_desk.base.errors import UserError
    from outsource_desk.ui.file.files import DataFiles
    from outsource_desk.ui.frame.desk import Desk
    from outsource_desk.ui.window.main_window import MainWindow

HOME = "home"


class EarlyHome(QObject):
    """Shows the kept page, so that opening the file asks nothing; or why it cannot be opened."""

    def __init__(self, desk: Desk, window: MainWindow, files: DataFiles) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._files = files
        files.opening.connect(self._show)
        files.failed.connect(self._say_why)

    def _show(self, path: Path) -> None:
        from outsource_desk.services.home.last_home import read_last_home  # noqa: PLC0415  the frame comes first
        from outsource_desk.ui.frame.page import PAGES, Badge  # noqa: PLC0415  the frame comes first

        desk = self._desk
        starts_elsewhere = desk.settings.window.get("page", HOME) != HOME
        if desk.is_open or starts_elsewhere:
            return
        kept = read_last_home(cache_folder(), path, desk.clock.today(), self._files.language)
        if kept is None:
            return
        page = PAGES[HOME](desk)
        self._window.take_in(page)
        page.show_home(kept.home)  # type: ignore[attr-defined]  # the page of that name has it
        badges = {badge.page: Badge(badge.count, urgent=badge.urgent) for badge in kept.badges}
        self._window.show_early(page, badges)
        self._files.warm_up = False

    def _say_why(self, path: Path, error: UserError) -> None:
        from outsource_desk.ui.window.no_file import NoFile  # noqa: PLC0415  the frame comes first

        self._window.show_instead(NoFile(self._desk, path, error))

"""The files of one owner: add, open, keep, replace by a newer version, say what they are (R125)."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QWidget
from typing_extensions import override

from outsource_desk.base.errors import UserError
from outsource_desk.base.paths import documents_folder
from outsource_desk.domain.owner import OwnerKind
from outsource_desk.records.draft import FieldError
from outsource_desk.services.attachments import changes as attachment_changes
from outsource_desk.services.attachments.attachments import file_list
from outsource_desk.services.attachments.files import file_name
from outsource_desk.ui.attachments.details import FileDetails
from outsource_desk.ui.attachments.drops import Drops, paths_in, picture_in
from outsource_desk.ui.attachments.jobs import Jobs
from outsource_desk.ui.attachments.table import FileTable
from outsource_desk.ui.frame.follow import Follower
from outsource_desk.ui.frame.work import Work
from outsource_desk.ui.kit.banner import Banner
from outsource_desk.ui.kit.buttons import Button
from outsource_desk.ui.kit.empty import Empty
from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.kit.layout import column, grow, row, stretch
from outsource_desk.ui.kit.sheet import white
from outsource_desk.ui.look.theme import S

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from outsource_desk.domain.owner import Owner
    from outsource_desk.records.attachment import AttachmentDraft
    from outsource_desk.services.attachments.attachments import FileList, FileRow
    from outsource_desk.ui.attachments.jobs import Harvest
    from outsource_desk.ui.frame.desk import Desk
    from outsource_desk.ui.kit.banner import BannerTone

TABLE_UNITS = 42
UNDO = "Undo"


class FilesPanel(Follower):
    """Takes files that are dropped or pasted anywhere on it."""

    filled = Signal()  # there are files now: they want more room
    gone = Signal()  # the owner of the files is no longer there

    def __init__(self, desk: Desk, owner: Owner) -> None:
        super().__init__()
        self._desk = desk
        self._owner = owner
        self._found: FileList | None = None
        self._follows_id: int | None = None  # the next file taken in is a version of this one
        self._jobs = Jobs(desk, self)
        self.note = Banner("warn")
        self.note.hide()
        self.work = Work()
        self.add_button = Button("Add files…", "", "plus")
        self.add_button.setAutoDefault(False)
        self.table = FileTable(desk)
        self.table.show_vendors(owner.kind is OwnerKind.TASK)
        self.details = FileDetails(desk)
        self.empty = Empty(
            "paperclip",
            "No files yet",
            "Drop files here, or press “Add files…”. They are kept inside your data file, and in"
            " every backup of it.",
            "Add files…",
        )
        self.full = QWidget()
        self._lay_out()
        self._connect()
        self.follow(desk)
        self.refresh()

    @override
    def refresh(self) -> None:
        """Read again and show; the chosen file stays chosen."""
        try:
            files = self._found = file_list(self._desk.store, self._owner)
        except UserError:
            self.gone.emit()
            return
        self.table.set_rows(files.rows)
        if self.table.selected() is None and files.rows:
            self.table.select(files.rows[0].id)
        if files.rows and self.full.isHidden():
            self.filled.emit()
        self.full.setVisible(bool(files.rows))
        self.empty.setVisible(not files.rows)
        read_only = self._desk.store.read_only
        for button in (self.add_button, self.empty.start_button):
            button.setEnabled(not read_only)
        self._show_chosen()

    def choose(self, attachment_id: int) -> None:
        """Show one file."""
        self.table.select(attachment_id)

    def focus(self) -> None:
        """Begin at the list: a stray key must not change a name."""
        shown = self._found is not None and bool(self._found.rows)
        first: QWidget = self.table if shown else self.empty.start_button
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def add(self, paths: Sequence[Path]) -> None:
        """Take in files and attach them."""
        if paths and not self._desk.store.read_only:
            self.note.hide()
            self._jobs.take_in(paths)

    def stop(self) -> None:
        """Give up what is being read: the panel closes."""
        if self.work.cancel():
            self._desk.say("Stopped; the file that was being read was not attached.", undo=False)

    def _ask_files(self) -> None:
        self._follows_id = None
        start = str(documents_folder())
        chosen, _ = QFileDialog.getOpenFileNames(self, "Add files", start)
        self.add([Path(name) for name in chosen])

    def _ask_version(self) -> None:
        row = self.table.selected()
        if row is None:
            return
        title = f"New version of {row.name}"
        chosen, _ = QFileDialog.getOpenFileName(self, title, str(documents_folder()))
        if chosen:
            self._follows_id = row.id
            self.add([Path(chosen)])

    def _ask_target(self) -> None:
        row = self.table.selected()
        if row is None:
            return
        start = str(documents_folder() / file_name(row))
        chosen, _ = QFileDialog.getSaveFileName(self, "Save as", start)
        if chosen:
            self._jobs.save(row.id, Path(chosen))

    def paste(self) -> None:
        """Take files, or a picture, from the clipboard."""
        mime = QGuiApplication.clipboard().mimeData()
        picture = picture_in(mime)
        if self._desk.store.read_only:
            return
        if paths := paths_in(mime):
            self._drop(paths)
        elif picture is not None:
            self._follows_id = None
            name = f"Picture {self._desk.clock.today().isoformat()}.png"
            self._jobs.take_in_picture(name, picture)

    def _drop(self, paths: Sequence[Path]) -> None:
        self._follows_id = None
        self.add(paths)

    def _attach(self, harvest: Harvest) -> None:
        """Attach what was taken in, and say what was not."""
        follows_id, self._follows_id = self._follows_id, None
        if harvest.taken:
            self._try(lambda: self._store_all(harvest, follows_id))
        if harvest.remarks:
            self._say("warn", harvest.remarks)

    def _store_all(self, harvest: Harvest, follows_id: int | None) -> None:
        desk, first = self._desk, harvest.taken[0]
        now = desk.clock.now()
        drafts = [
            (file, attachment_changes.first_draft(self._owner, file)) for file in harvest.taken
        ]
        before = self._row(follows_id)
        if before is not None:
            draft = drafts[0][1].model_copy(
                update={"kind": before.kind, "goes_to_vendors": before.goes_to_vendors}
            )
            act = attachment_changes.add_version
            added = act(desk.store, before.id, first, draft, now)
        else:
            added = attachment_changes.attach(desk.store, self._owner, drafts, now)[0]
        self.table.select(added)
        self._show_chosen()
        count = len(drafts)
        desk.say(f"“{first.name}” was attached." if count == 1 else f"{count} files were attached.")

    def _change(self, attachment_id: int, draft: AttachmentDraft) -> None:
        try:
            attachment_changes.change_attachment(self._desk.store, attachment_id, draft)
        except UserError as error:
            self.details.refuse(error)
            if not isinstance(error, FieldError):
                self._say("danger", str(error))

    def _remove(self) -> None:
        row = self.table.selected()
        if row is None or self._desk.store.read_only:
            return

        def act() -> None:
            attachment_changes.remove_attachment(self._desk.store, row.id)
            self._desk.say(f"“{row.name}” was removed.")
            self._say("accent", f"“{row.name}” was removed.", UNDO)

        self._try(act)

    def _do(self, act: str) -> None:
        row = self.table.selected()
        if row is None:
            return
        acts: dict[str, Callable[[], None]] = {
            "open": lambda: self._jobs.open(row.id),
            "save": self._ask_target,
            "version": self._ask_version,
            "remove": self._remove,
        }
        acts[act]()

    def _undo(self) -> None:
        self.note.hide()
        self._desk.undo()

    def _try(self, act: Callable[[], object]) -> None:
        try:
            act()
        except UserError as error:
            self._say("danger", str(error))

    def _say(self, tone: BannerTone, sentence: str, act: str = "") -> None:
        """Say it here: a dialog lies over the window, and what was said before is past."""
        self.note.set_tone(tone)
        self.note.show_text(sentence, act)

    def _show_chosen(self) -> None:
        row = self.table.selected()
        self.details.setVisible(row is not None)
        if row is not None:
            self.details.show_row(
                row,
                can_go=self._owner.kind is OwnerKind.TASK,
                read_only=self._desk.store.read_only,
            )

    def _row(self, attachment_id: int | None) -> FileRow | None:
        rows = self._found.rows if self._found else ()
        return next((row for row in rows if row.id == attachment_id), None)

    def _connect(self) -> None:
        self.add_button.clicked.connect(self._ask_files)
        self.empty.started.connect(self._ask_files)
        self.table.chosen.connect(self._show_chosen)
        self.table.opened.connect(lambda _: self._do("open"))
        self.table.remove_asked.connect(self._remove)
        self.details.changed.connect(self._change)
        self.details.asked.connect(self._do)
        self.note.acted.connect(self._undo)
        self._jobs.started.connect(self.work.follow)
        self._jobs.taken.connect(self._attach)
        self._jobs.said.connect(partial(self._say, "success"))
        self._jobs.refused.connect(partial(self._say, "danger"))
        Drops(self).dropped.connect(self._drop)
        for at in (self.table, self.empty.start_button):
            for key, act in (("Ins", self._ask_files), ("Ctrl+V", self.paste)):
                shortcut = QShortcut(QKeySequence(key), at)
                shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
                shortcut.activated.connect(act)

    def _lay_out(self) -> None:
        self.setAccessibleName("Files")
        self.table.setMinimumHeight(S(TABLE_UNITS))
        column(
            row(
                Text("Drop files here, or", "body", "text2"), self.add_button, stretch(), spacing=2
            ),
            grow(white(self.table)),
            self.details,
            spacing=3,
            on=self.full,
        )
        column(self.note, self.work, self.full, self.empty, spacing=3, on=self)

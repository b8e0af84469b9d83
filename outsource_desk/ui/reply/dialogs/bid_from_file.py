"""A form that a vendor sent back: read beside the window, looked at, then added as a bid."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog
from typing_extensions import override

from outsource_desk.base.errors import UserError
from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.reply.raw_reply import ReplyKind
from outsource_desk.services.reply.intake import Confirmed, add_bid_from_file
from outsource_desk.services.reply.replies import preview
from outsource_desk.services.tasks.tasks import task_list
from outsource_desk.ui.frame.dialog import Dialog, dialog
from outsource_desk.ui.frame.work_dialog import WorkDialog
from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.reply.answers import Answers
from outsource_desk.ui.reply.offer import OfferPanel
from outsource_desk.ui.reply.warnings import Warnings

if TYPE_CHECKING:
    from typing import Self

    from PySide6.QtWidgets import QWidget

    from outsource_desk.services.attachments.intake import TakenIn
    from outsource_desk.services.reply.replies import Preview
    from outsource_desk.ui.frame.desk import Desk
    from outsource_desk.ui.frame.tasks import Job

KINDS = "Forms that came back (*.pdf *.xlsx)"
HOW = (
    "Choose the PDF or the spreadsheet that the vendor filled in. You see what was understood"
    " before anything is added. You can also drop the file onto the window."
)
NO_FILE = "The file itself was not read in. Nothing was added; choose the file once more."
ANSWERS = "What the vendor wrote"


@dialog("bid_from_file")
class BidFromFileDialog(WorkDialog):
    """`subject` holds the paths of files, one in a line; they are shown one after the other."""

    title = "Add a bid from a file"
    verb = "Choose a file…"
    lead = HOW
    width_units: ClassVar[int] = 185
    working = "Reading the form"
    stopped = "Reading was cancelled. Nothing was changed."

    def __init__(
        self,
        desk: Desk,
        parent: QWidget | None = None,
        *,
        task_id: int | None = None,
        subject: str = "",
    ) -> None:
        super().__init__(desk, parent)
        self._task_id = task_id
        self._waiting = [Path(line) for line in subject.splitlines() if line]
        self._shown: Preview | None = None
        self._taken: TakenIn | None = None
        self.warnings = Warnings()
        self.body.addWidget(self.warnings)
        self.offer: OfferPanel | None = None
        if self._waiting:
            self.read(self._waiting.pop(0))

    @classmethod
    @override
    def example(cls, desk: Desk) -> Self:
        from outsource_desk.ui.reply.example import example_reply  # noqa: PLC0415  only for pictures

        task = next(row for row in task_list(desk.store) if row.stage is Stage.COMPARE)
        made = cls(desk, task_id=task.id)
        raw, name = example_reply(desk.store, task.id), "Bid of Northwind Payroll.pdf"
        made.show_preview(preview(desk.store, raw, name, desk.clock.now(), task.id), None)
        return made

    @override
    def commit(self) -> None:
        """Choose a file; as soon as one is shown, add the bid."""
        if self._shown is None:
            name, _ = QFileDialog.getOpenFileName(self, self.title, str(Path.home()), KINDS)
            if name:
                self.read(Path(name))
            return
        self._add(self._shown)

    @override
    def try_commit(self) -> None:
        if self._shown is None:
            super().try_commit()
        else:
            Dialog.try_commit(self)

    def read(self, path: Path) -> None:
        """Read a file in a process of its own; what it says is shown when it is there."""
        store, task_id, now = self.desk.store, self._task_id, self.desk.clock.now()

        def work(job: Job) -> tuple[Preview, TakenIn]:
            from outsource_desk.reports.reply.of_request import read_reply_to  # noqa: PLC0415  with the first file
            from outsource_desk.services.attachments.intake import take_in  # noqa: PLC0415  with the first file

            raw = read_reply_to(store, path, task_id)
            shown = preview(store, raw, path.name, now, task_id)
            return shown, take_in(store, path, job.report)

        self.begin(work)

    @override
    def finish(self, result: tuple[Preview, TakenIn]) -> None:
        self.show_preview(*result)

    def show_preview(self, shown: Preview, taken: TakenIn | None) -> None:
        """Show what a file says; without the file itself it cannot be added."""
        self._shown, self._taken = shown, taken
        self.set_title(f"Add the bid of {shown.vendor_name or 'a vendor'}", _about(shown))
        self.offer = OfferPanel(self.desk.words, shown)
        self.offer.about.connect(self._show_warnings)
        self.body.addWidget(self.offer)
        self.body.addWidget(Text(ANSWERS, "sub", wrap=True))
        self.body.addWidget(Answers(self.desk.words, shown.values))
        self._show_warnings()
        self.commit_button.setText("Add bid")
        QTimer.singleShot(0, self, self._grow)  # the answers take their room first

    @override
    def focus_next(self) -> None:
        """Begin at the top: what was read is looked at before it is added."""
        if self.offer is not None:
            (self.offer.vendor if self.warnings.seen.isHidden() else self.warnings.seen).focus()

    def _show_warnings(self) -> None:
        if self._shown is not None and self.offer is not None:
            self.warnings.show_flags(
                self._shown.all_flags(
                    self.offer.vendor_id(), self.offer.received_on(), self.desk.words
                )
            )

    def _add(self, shown: Preview) -> None:
        if self.offer is None:
            return
        self._show_warnings()
        draft = self.offer.draft()
        confirmed = Confirmed(
            vendor=self.offer.vendor_or_name(),
            draft=draft,
            values=self.offer.confirmed_values(),
            flags=self.warnings.confirm(),
            taken=self.offer.card.taken(),
        )
        if self._taken is None:
            raise UserError(NO_FILE)
        now = self.desk.clock.now()
        add_bid_from_file(self.desk.store, shown, confirmed, self._taken, now)
        self.desk.say("The bid was added, with the file and every answer.")

    @override
    def accept(self) -> None:
        """Go on with the next file that was dropped with this one."""
        super().accept()
        if self._waiting:
            self.desk.ask("bid_from_file", "\n".join(map(str, self._waiting)))


def _about(shown: Preview) -> str:
    asked = shown.asked
    number = f"{asked.number}, version {asked.version}" if asked.number else "No request sent yet"
    kind = {ReplyKind.SHEET: "spreadsheet", ReplyKind.FLAT: "copy without fields"}.get(
        shown.raw.kind, "form"
    )
    return f"{number} – {asked.title}. Read from the {kind} “{shown.file_name}”."

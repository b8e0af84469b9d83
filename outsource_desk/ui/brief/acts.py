"""What the owner does with a brief; refusals are said, nothing is lost."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.base.errors import UserError
from outsource_desk.base.file_names import document_name
from outsource_desk.records.brief import Criterion, Deliverable, GlossaryWord, Input, Interface, Kpi
from outsource_desk.records.draft import FieldError
from outsource_desk.services.brief import changes as brief_changes
from outsource_desk.services.brief.filling import FILLED, fill_in
from outsource_desk.services.business.business import business
from outsource_desk.services.compare import criteria
from outsource_desk.services.request.requests import current_request
from outsource_desk.services.vendor_view.annexes import annexes
from outsource_desk.services.vendor_view.brief import view_of
from outsource_desk.services.vendor_view.released import paper_of
from outsource_desk.services.vendor_view.request import pack_around
from outsource_desk.ui.frame.dialog import open_dialog
from outsource_desk.ui.frame.item_acts import ItemActs, ItemWork
from outsource_desk.ui.paper.printing import print_pdf

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from PySide6.QtWidgets import QWidget

    from outsource_desk.domain.place import Place
    from outsource_desk.records.draft import Draft
    from outsource_desk.services.brief.briefs import BriefResult
    from outsource_desk.services.vendor_view.brief import VendorBrief
    from outsource_desk.services.vendor_view.released import ReleasedRequest
    from outsource_desk.ui.frame.desk import Desk
    from outsource_desk.ui.frame.live_preview import Make

DIALOGS: dict[type[Draft], str] = {
    Deliverable: "edit_deliverable",
    Input: "edit_input",
    Kpi: "edit_kpi",
    Interface: "edit_contact_point",
    GlossaryWord: "edit_brief_word",
    Criterion: "add_criterion",
}


class BriefActs:
    """Works on the task that is open."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        self._desk = desk
        self._parent = parent
        self.brief: BriefResult | None = None

    @property
    def task_id(self) -> int:
        return self.brief.task_id if self.brief else 0

    def begin(self) -> None:
        self._do(lambda: brief_changes.begin_brief(self._desk.store, self.task_id))

    def set_field(self, name: str, value: Any) -> str:
        """Store a field; returns why it was refused, or an empty text."""
        store = self._desk.store
        try:
            if name == "oversight_id":
                brief_changes.set_oversight(store, self.task_id, value)
            else:
                brief_changes.set_field(store, self.task_id, name, value)
        except FieldError as error:
            return str(error)
        except UserError as error:
            self._desk.say(str(error), undo=False)
            return str(error)
        return ""

    def on_list(self, kind: type[Draft]) -> ItemActs:
        """Return what does what is asked of a list."""
        what = "criterion" if kind is Criterion else "line"
        work = ItemWork(
            kind,
            DIALOGS[kind],
            f"The {what} was removed.",
            owner=lambda: self.task_id,
            locked=lambda: self.brief.locked if self.brief is not None else "",
        )
        return ItemActs(self._desk, self._parent, work)

    def fill_in(self) -> None:
        """Fill what is empty from the ready brief of the task, or let one be chosen."""
        brief = self.brief
        if brief is None:
            return
        if brief.pack and not brief.begun:
            store, words = self._desk.store, self._desk.words
            self._do(lambda: fill_in(store, brief.task_id, brief.pack, words), FILLED)
        else:
            self._open("fill_brief", task_id=self.task_id, pack=brief.pack)

    def add_usual_criteria(self) -> None:
        store = self._desk.store
        self._do(
            lambda: criteria.add_usual_criteria(store, self.task_id),
            "The usual criteria were added.",
        )

    def use_rules(self, rules: str) -> None:
        store = self._desk.store
        self._do(
            lambda: brief_changes.set_field(store, self.task_id, "data_rules", rules),
            "The usual rules stand in the brief now.",
        )

    def use_guidelines(self) -> None:
        store, brief = self._desk.store, self.brief
        if brief is not None:
            rules = "\n".join(brief.guidelines)
            self._do(
                lambda: brief_changes.set_field(store, brief.task_id, "customer_rules", rules),
                "The usual rules for customers stand in the brief now.",
            )

    def ask_for_proof(self) -> None:
        self._do(
            lambda: brief_changes.ask_for_proof(self._desk.store, self.task_id),
            "The proof is a must-have now.",
        )

    def send(self) -> None:
        self._open("release_request", task_id=self.task_id)

    def send_and_answer(self, *, place: Place | None = None) -> None:
        """Show who has the request, and what was asked; a place names one line of it."""
        open_dialog(self._desk, "request_desk", self._parent, task_id=self.task_id, place=place)

    def take_back(self) -> None:
        self._do(
            lambda: brief_changes.take_back(self._desk.store, self.task_id),
            "You can change the request now. Release it as a new version, for everybody.",
        )

    def pages(self, brief: BriefResult) -> Make | bytes:
        """Return the very bytes that went out, or what makes the next version."""
        released = self._released(brief)
        return paper_of(self._desk.store, released.pdf_sha256) if released else self._maker(brief)

    def _maker(self, brief: BriefResult) -> Make:
        """Return what makes the PDF; the data are read here, the work may run elsewhere."""
        from outsource_desk.reports.build import build_pdf  # noqa: PLC0415  not needed to start
        from outsource_desk.reports.paper import paper_named  # noqa: PLC0415  ReportLab only to print

        words = self._desk.words
        view = pack_around(self._desk.store, self._view(brief), self._desk.clock.today())
        paper = paper_named(self._desk.paper)
        return lambda: build_pdf("request", view, words, paper)

    def print_out(self, brief: BriefResult) -> None:
        """Offer the request for printing or saving: what is out, byte for byte as it went out."""
        released = self._released(brief)
        if released is not None:
            data = paper_of(self._desk.store, released.pdf_sha256)
            print_pdf(self._desk, self._parent, released.name, data, released.file_name)
            return
        day = self._view(brief).day
        name = document_name("Request", brief.title, day=day)
        print_pdf(self._desk, self._parent, "Request for bids", self._maker(brief)(), name)

    def _released(self, brief: BriefResult) -> ReleasedRequest | None:
        """Return what is out while nothing of it may be changed."""
        return current_request(self._desk.store, brief.task_id) if brief.locked else None

    def _view(self, brief: BriefResult) -> VendorBrief:
        store = self._desk.store
        files = annexes(store, brief.task_id)
        return view_of(brief, business(store), self._desk.clock.today(), files)

    def _open(self, key: str, **subject: object) -> None:
        if self.brief is not None and self.brief.locked:
            self._desk.say(self.brief.locked, undo=False)
        else:
            open_dialog(self._desk, key, self._parent, **subject)

    def _do(self, act: Callable[[], object], done: str = "") -> None:
        try:
            act()
        except UserError as error:
            self._desk.say(str(error), undo=False)
        else:
            if done:
                self._desk.say(done)

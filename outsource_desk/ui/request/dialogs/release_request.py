"""Freezing a request as a numbered version, the same for every vendor (R35, R37)."""

from __future__ import annotations

from datetime import time, timedelta
from typing import TYPE_CHECKING

from typing_extensions import override

from outsource_desk.base.errors import InputError, UserError
from outsource_desk.domain.kinds import Stage
from outsource_desk.domain.request.timetable import (
    NO_ZONE,
    USUAL_TIME,
    Timetable,
    moment,
    usual_timetable,
)
from outsource_desk.domain.working_day import is_zone, known_zones
from outsource_desk.records.draft import FieldError
from outsource_desk.services.brief import briefs
from outsource_desk.services.request import requests
from outsource_desk.services.tasks import tasks
from outsource_desk.services.vendor_view import request as request_view
from outsource_desk.services.vendor_view.words import deadline_words
from outsource_desk.ui.frame.dialog import Dialog, dialog, open_dialog
from outsource_desk.ui.frame.errors import show_error
from outsource_desk.ui.kit.banner import Banner
from outsource_desk.ui.kit.fields import DateField, Field, LongTextField, TextField, TimeField
from outsource_desk.ui.kit.labels import Text
from outsource_desk.ui.kit.side_by_side import SideBySide
from outsource_desk.ui.paper.contract_paper import finished
from outsource_desk.ui.request.papers import paper_size, request_papers

if TYPE_CHECKING:
    from datetime import date
    from typing import Any, Self

    from PySide6.QtWidgets import QWidget

    from outsource_desk.services.brief.briefs import BriefResult
    from outsource_desk.ui.frame.desk import Desk

USUAL_DAYS = 20  # until the deadline, when the brief names none
LEAD = (
    "The text is fixed and gets a number. Every vendor gets the very same file, with a form to "
    "fill in. Later changes go to everybody as an addendum."
)
AROUND = ("questions_until", "answers_by", "decide_by", "valid_until")


@dialog("release_request")
class ReleaseRequestDialog(Dialog):
    """Moving the deadline moves the days around it; only what makes bids incomparable blocks."""

    title = "Release the request"
    verb = "Release"

    def __init__(self, desk: Desk, parent: QWidget | None = None, *, task_id: int) -> None:
        super().__init__(desk, parent)
        self._task_id = task_id
        brief = briefs.brief(desk.store, task_id, desk.clock.today())
        number, version = request_view.next_version(desk.store, task_id, desk.clock.today())
        self.set_title(f"Release {number}, version {version}", LEAD)
        table = self._table(brief.text.bids_due_on)
        self.missing = Banner("danger" if _blocking(brief) else "warn", _missing(brief))
        self.missing.setVisible(bool(self.missing.text))
        words = desk.words
        self.fields: dict[str, Field[Any]] = {
            "day": DateField("Bids by", words, required="Enter a day, for example in three weeks."),
            "at": TimeField("Time", words, required="Enter a time, for example 17:00."),
            "zone": TextField(
                "Time zone", suggestions=known_zones(), hint="It is printed beside UTC."
            ),
            "questions_until": DateField("Last day for questions", words),
            "answers_by": DateField("Answers to all by", words),
            "decide_by": DateField("You decide by", words),
            "valid_until": DateField("Bids valid until", words),
            "changes": LongTextField(
                f"What is new in version {version}",
                lines=3,
                hint="Vendors have an earlier version. They read this first.",
            ),
        }
        self.deadline = Text("", "caption", "text2", wrap=True)
        self._day = table.local.date()
        self._show(table)
        self.fields["changes"].setVisible(version > 1)
        self._lay_out_fields()
        self.fields["day"].committed.connect(self._move)
        for name in ("day", "at", "zone"):
            self.fields[name].changed.connect(self._tell)
        self._tell()

    @classmethod
    @override
    def example(cls, desk: Desk) -> Self:
        rows = tasks.task_list(desk.store)
        task = next((row for row in rows if row.stage == Stage.BRIEF), rows[0])
        return cls(desk, task_id=task.id)

    @override
    def commit(self) -> None:
        desk, today, now = self.desk, self.desk.clock.today(), self.desk.clock.now()
        try:
            pack = requests.prepare_release(
                desk.store, self._task_id, self._read(), self.fields["changes"].value(), today, now
            )
        except FieldError as error:
            self._refuse(error)
            raise
        words, size, task_id = desk.words, paper_size(desk), self._task_id
        window = self.parentWidget() or self

        def store(made: tuple[bytes, bytes]) -> None:
            pdf, sheet = made
            papers = requests.ReleasePapers(pdf, finished(pdf).pages, sheet)
            try:
                requests.release(desk.store, pack, papers, now)
            except UserError as error:
                show_error(error, window)
                return
            desk.say(f"{pack.name}, is released. Now send it.")
            open_dialog(desk, "request_desk", window, task_id=task_id)

        desk.tasks.run(
            lambda _: request_papers(pack, words, size), store, label="Making the request"
        )

    def _table(self, day: date | None) -> Timetable:
        today = self.desk.clock.today()
        until = day if day and day > today else today + timedelta(USUAL_DAYS)
        return usual_timetable(until, today, request_view.own_zone(self.desk.store), USUAL_TIME)

    def _show(self, table: Timetable) -> None:
        local = table.local
        self.fields["day"].set_value(local.date())
        self.fields["at"].set_value(local.hour * 60 + local.minute)
        self.fields["zone"].set_value(table.zone)
        for name in AROUND:
            self.fields[name].set_value(getattr(table, name))

    def _move(self) -> None:
        """Move the days around the deadline by as much as the deadline (R37)."""
        day = self.fields["day"].value()
        if day is None or day == self._day:
            return
        by, self._day = day - self._day, day
        for name in AROUND:
            old = self.fields[name].value()
            if old is not None:
                self.fields[name].set_value(old + by)
        self._tell()

    def _tell(self) -> None:
        try:
            deadline = deadline_words(self._read(), self.desk.words)
        except InputError:
            deadline = ""
        self.deadline.setText(f"Vendors read: {deadline}" if deadline else "")

    def _read(self) -> Timetable:
        for name in ("day", "at"):
            field = self.fields[name]
            if field.value() is None:
                raise InputError(field.problem() or "Enter the day and the time for bids.")
        zone = self.fields["zone"].value().strip() or NO_ZONE
        if not is_zone(zone):
            raise FieldError("zone", "Choose a time zone from the list, such as Europe/Berlin.")
        minutes = self.fields["at"].value()
        at = time(minutes // 60, minutes % 60)
        return Timetable(
            moment(self.fields["day"].value(), at, zone),
            zone,
            **{name: self.fields[name].value() for name in AROUND},
        )

    def _refuse(self, error: FieldError) -> None:
        field = self.fields.get(error.field)
        if field is not None:
            field.set_problem(str(error))
            field.focus()

    def _lay_out_fields(self) -> None:
        fields = self.fields
        self.body.addWidget(self.missing)
        self.body.addWidget(fields["changes"])
        for row in (("day", "at"), ("zone",), AROUND[:2], AROUND[2:]):
            parts = [fields[name] for name in row]
            self.body.addWidget(SideBySide(parts) if len(parts) > 1 else parts[0])
            if row == ("zone",):
                self.body.addWidget(self.deadline)


def _blocking(brief: BriefResult) -> list[str]:
    return [need.sentence for need in brief.blocking if need.field != "bids_due_on"]


def _missing(brief: BriefResult) -> str:
    blocking = _blocking(brief)
    if blocking:
        return f"First: {' '.join(blocking)}"
    others = [need.sentence for need in brief.missing if need.field != "bids_due_on"]
    return f"Vendors will ask: {' '.join(others)}" if others else ""

"""A question of a vendor, and the answer that everybody gets (R36)."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from typing_extensions import override

from outsource_desk.records.request import QuestionDraft
from outsource_desk.services.request import questions as request_questions
from outsource_desk.services.request.log import send_log
from outsource_desk.services.tasks import tasks
from outsource_desk.ui.frame.dialog import dialog
from outsource_desk.ui.frame.record_dialog import RecordDialog, Services
from outsource_desk.ui.frame.record_fields import day, long_text, pick
from outsource_desk.ui.kit.buttons import Button

if TYPE_CHECKING:
    from outsource_desk.ui.frame.desk import Desk
    from outsource_desk.ui.frame.record_fields import FieldContext

NOBODY = "-"


def _sample(desk: Desk) -> tuple[int, int | None]:
    return tasks.task_list(desk.store)[0].id, None


def _vendors(context: FieldContext) -> list[tuple[str, str]]:
    """Offer who was asked, and who put this question, whatever became of them."""
    store = context.desk.store
    recipients = send_log(store, context.owner_id).recipients
    names = {str(row.vendor_id): row.name for row in recipients if row.is_asked}
    if item_id := context.subject.get("item_id"):
        row = request_questions.question(store, item_id)
        if row.vendor_id is not None:
            names.setdefault(str(row.vendor_id), row.vendor)
    return [(NOBODY, "Nobody, or unknown"), *names.items()]


@dialog("request_question")
class RequestQuestionDialog(RecordDialog):
    """Adds a question, or answers one; an answer that was told stays as it is."""

    title = change_title = "Question"
    verb = change_verb = "Save"
    lead = "Write it so that everybody understands it. Who asked is not told to the others."
    lead_stays = True
    added = changed = "The question is noted."
    removed = "The question was removed."
    services = Services(
        QuestionDraft,
        request_questions.add_question,
        lambda store, question_id: asdict(request_questions.question(store, question_id)),
        request_questions.change_question,
        _sample,
        named_by="question",
        remove=request_questions.remove_question,
    )
    dated = True
    fields = (
        (
            day("asked_on", label="Asked on", required="Enter the day.", today=True),
            pick(
                "vendor_id",
                _vendors,
                label="Who asked",
                show=lambda vendor_id: str(vendor_id or NOBODY),
                store=lambda key: None if key in (None, NOBODY) else int(key or 0),
                start=lambda _: 0,
            ),
        ),
        long_text("question", lines=3, required="Enter the question."),
        long_text("answer", hint="It can wait. The next addendum tells it to everybody."),
    )

    @override
    def put_form(self) -> None:
        super().put_form()
        self.remove_button = self.let_remove(Button("Remove", "", "trash-2"))
        self.buttons.insertWidget(0, self.remove_button)

    @override
    def begin(self) -> dict[str, Any]:
        begins = super().begin()
        if told_in := begins.get("told_in"):
            text = f"Everybody was told this in addendum {told_in}, so it stays as it is."
            self.set_title(self.title, text)
            self.form.setEnabled(False)
            self.remove_button.hide()
            self.commit_button.hide()
            self.cancel_button.setText("Close")
        return begins

"""A question of a vendor, and the answer that everybody gets (R36)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from outsource_desk.base.errors import InputError, UserError
from outsource_desk.records.draft import FieldError, read_draft
from outsource_desk.records.request import QuestionDraft
from outsource_desk.services.request import questions as request_questions
from outsource_desk.services.request.log import send_log
from outsource_desk.services.tasks import tasks
from outsource_desk.ui.frame.dialog import Dialog, dialog
from outsource_desk.ui.kit.buttons import Button
from outsource_desk.ui.kit.fields import ChoiceField, DateField, LongTextField
from outsource_desk.ui.kit.side_by_side import SideBySide

if TYPE_CHECKING:
    from typing import Self

    from PySide6.QtWidgets import QWidget

    from outsource_desk.services.request.questions import QuestionRow
    from outsource_desk.ui.frame.desk import Desk

NOBODY = "-"
LEAD = "Write it so that everybody understands it. Who asked is not told to the others."


@dialog("request_question")
class RequestQuestionDialog(Dialog):
    """Adds a question, or answers one; an answer that was told stays as it is."""

    title = "Question"
    verb = "Save"
    lead = LEAD

    def __init__(
        self,
        desk: Desk,
        parent: QWidget | None = None,
        *,
        task_id: int,
        question_id: int | None = None,
    ) -> None:
        super().__init__(desk, parent)
        self._task_id = task_id
        self._question_id = question_id
        self.asked_on = DateField("Asked on", desk.words, required="Enter the day.")
        self.asked_on.set_value(desk.clock.today())
        asked = [row for row in send_log(desk.store, task_id).recipients if row.is_asked]
        choices = [(NOBODY, "Nobody, or unknown"), *((str(o.vendor_id), o.name) for o in asked)]
        self.vendor = ChoiceField("Who asked", choices)
        self.vendor.set_value(NOBODY)
        self.question = LongTextField("Question", lines=3, required="Enter the question.")
        self.answer = LongTextField(
            "Answer", lines=4, hint="It can wait. The next addendum tells it to everybody."
        )
        self.remove_button = Button("Remove", "", "trash-2")
        self.remove_button.setAutoDefault(False)
        self.remove_button.clicked.connect(self._remove)
        self.remove_button.setVisible(question_id is not None)
        self.buttons.insertWidget(0, self.remove_button)
        self.body.addWidget(SideBySide((self.asked_on, self.vendor)))
        self.body.addWidget(self.question)
        self.body.addWidget(self.answer)
        if question_id is not None:
            self._show(request_questions.question(desk.store, question_id))

    @classmethod
    @override
    def example(cls, desk: Desk) -> Self:
        return cls(desk, task_id=tasks.task_list(desk.store)[0].id)

    @override
    def commit(self) -> None:
        for field in (self.asked_on, self.question):
            if not field.validate():
                field.focus()
                raise InputError(field.problem())
        store, today = self.desk.store, self.desk.clock.today()
        draft = read_draft(
            QuestionDraft,
            asked_on=self.asked_on.value(),
            question=self.question.value(),
            answer=self.answer.value(),
        )
        chosen = self.vendor.value()
        vendor_id = None if chosen in (None, NOBODY) else int(chosen or 0)
        try:
            if self._question_id is None:
                request_questions.add_question(store, self._task_id, vendor_id, draft, today)
            else:
                request_questions.change_question(store, self._question_id, vendor_id, draft, today)
        except FieldError as error:
            self.asked_on.set_problem(str(error))
            self.asked_on.focus()
            raise
        self.desk.say("The question is noted.")

    def _show(self, question: QuestionRow) -> None:
        self.asked_on.set_value(question.asked_on)
        if question.vendor_id is not None:
            if self.vendor.box.findData(str(question.vendor_id)) < 0:
                self.vendor.box.addItem(question.vendor, str(question.vendor_id))
            self.vendor.set_value(str(question.vendor_id))
        self.question.set_value(question.question)
        self.answer.set_value(question.answer)
        if question.told_in:
            text = f"Everybody was told this in addendum {question.told_in}, so it stays as it is."
            self.set_title(self.title, text)
            for field in (self.asked_on, self.vendor, self.question, self.answer):
                field.setEnabled(False)
            self.remove_button.hide()
            self.commit_button.hide()
            self.cancel_button.setText("Close")

    def _remove(self) -> None:
        try:
            request_questions.remove_question(self.desk.store, self._question_id or 0)
        except UserError as error:
            self.show_problem(str(error))
        else:
            self.desk.say("The question was removed.")
            self.accept()

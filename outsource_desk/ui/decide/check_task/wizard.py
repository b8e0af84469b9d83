"""“Check a task”: five steps, the verdict beside them, nothing lost on the way."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from typing_extensions import override

from outsource_desk.base.errors import UserError
from outsource_desk.domain.decide.questions import QUESTIONS
from outsource_desk.domain.place import Place
from outsource_desk.services.tasks import tasks
from outsource_desk.ui.decide.check_task.check_step import STEPS
from outsource_desk.ui.decide.check_task.progress import Progress
from outsource_desk.ui.decide.check_task.step_list import StepList
from outsource_desk.ui.decide.check_task.step_page import CheckPage
from outsource_desk.ui.decide.check_task.verdict_panel import VerdictPanel
from outsource_desk.ui.frame.kept_form import PAUSE_MS, TYPING
from outsource_desk.ui.frame.recovery_actions import ways_at_work
from outsource_desk.ui.frame.wizard import Wizard, wizard
from outsource_desk.ui.kit.labels import QWIDGETSIZE_MAX
from outsource_desk.ui.look.theme import ICON_UNITS, S

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Self

    from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent, QShowEvent
    from PySide6.QtWidgets import QWidget

    from outsource_desk.ui.decide.check_task.check_step import CheckStep
    from outsource_desk.ui.frame.desk import Desk

PANEL_UNITS, NARROW_PANEL_UNITS = 88, 72
BESIDE_FROM_UNITS = 190  # in a narrower window the verdict stands below the questions


@wizard
class CheckTask(Wizard):
    """Opened for a new task, or with the number of one as its subject.

    “3:oversight” is task 3 with the cursor in one field.
    """

    key = "check_task"
    verb = "&Save decision"

    def __init__(self, desk: Desk, parent: QWidget | None = None, subject: str = "") -> None:
        super().__init__(desk, parent, subject)
        task, _, field = subject.partition(":")
        number = int(task) if task else None
        self.progress = Progress(desk.store, desk.clock.today(), number)
        self._visit = object()  # of the step that is shown: what is answered there is one undo
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.keep)
        desk.settling.connect(self.keep)
        self._jumping = False  # by itself over several steps: nothing is checked on the way
        self.panel = VerdictPanel()
        self.steps: list[CheckStep] = [step(desk, self.progress.background) for step in STEPS]
        # QWizard does not keep its side widget alive, so we do.
        self.side = StepList("Check a task", "about 5 minutes", [step.short for step in self.steps])
        self._show_values()
        self.progress.begin(self._typed())
        sheet = self.progress.sheet
        self._pages = [CheckPage(step) for step in self.steps]
        self.setSideWidget(self.side)
        self.add_pages([(page.step.short, page) for page in self._pages])
        for number, page in enumerate(self._pages, 1):
            page.fill(number, len(self.steps))
        self._connect()
        self.restart()
        self.go(0 if sheet.choice else sheet.step)
        self._first_field = field

    @classmethod
    @override
    def example(cls, desk: Desk) -> Self:
        rows = tasks.task_list(desk.store)
        return cls(desk, subject=str(next(row.id for row in rows if row.title.startswith("Pay"))))

    @override
    def step_keys(self) -> tuple[str, ...]:
        return tuple(step.key for step in self.steps)

    @override
    def show_step(self, key: str) -> None:
        self.go([step.key for step in self.steps].index(key))

    @property
    def step(self) -> CheckStep:
        """The step that is shown."""
        return self.steps[max(0, self.currentId())]

    def go(self, at: int) -> None:
        """Show step 0 … 4."""
        self._jumping = True
        at = min(at, len(self.steps) - 1)
        now = self.currentId()
        for _ in range(at, now):
            self.back()
        for _ in range(now, at):
            self.next()
        self._jumping = False

    def answer(self, question: str) -> None:
        """Go to the step that asks a question and put the focus there."""
        self.show_field(QUESTIONS[question].field)

    def show_field(self, name: str) -> None:
        """Go to the step that holds a field and put the focus there; unknown: stay."""
        step = next((step for step in self.steps if name in step.fields), None)
        if step is not None:
            self.show_step(step.key)
            self._pages[self.currentId()].reveal(step.fields[name])

    def save_and_close(self) -> None:
        """Keep the answers and the step for another time."""
        if not self._try(self._save_for_later):
            return
        super().reject()

    def keep(self) -> None:
        """Store what was answered so far, in a pause of typing or because the program ends."""
        self._pause.stop()
        with suppress(UserError):  # said when the step is left
            self._save()
        self._tell()

    # Qt asks.

    @override
    def done(self, result: int) -> None:
        super().done(result)
        self._pause.stop()
        self.desk.note_unsaved(id(self), "")

    @override
    def validateCurrentPage(self) -> bool:
        """Next and Save decision: the step is readable, and its answers are stored."""
        if self._jumping:
            return True
        self._take()
        if not self.step.validate():
            return False
        return self._try(self._decide if self.is_last() else self._save)

    @override
    def reject(self) -> None:
        """Cancel: everything is as it was before; Undo brings the answers back."""
        self._take()
        if self._try(self._cancel):
            super().reject()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.save_and_close()
        else:
            super().keyPressEvent(event)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self.save_and_close()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Begin in the asked field, or in the first one: only now they have their places."""
        super().showEvent(event)
        field, self._first_field = self._first_field, ""
        self.step.focus_first()
        self.show_field(field)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    # Answers.

    def _typed(self) -> dict[str, object]:
        return {name: value for step in self.steps for name, value in step.values().items()}

    def _take(self) -> None:
        self.progress.take(self._typed(), max(0, self.currentId()))

    def _show_values(self) -> None:
        values = self.progress.values()
        for step in self.steps:
            step.show_values(values)
        if self.progress.sheet.choice is not None:
            self.steps[-1].show_choice(self.progress.sheet.choice)

    def _answered(self) -> None:
        self._take()
        self._assess()
        self._pause.start()
        self._tell()

    def _tell(self) -> None:
        self.desk.note_unsaved(id(self), TYPING if self.progress.is_changed() else "")

    def _assess(self) -> None:
        assessment = self.progress.assess()
        self.panel.show_verdict(assessment.verdict)
        self.step.show_assessment(assessment, self.progress.sheet.values)

    def _prefill(self, chosen: dict[str, object]) -> None:
        self._take()
        self.progress.prefill(chosen)
        self._show_values()
        self._assess()

    # Saving.

    def _save(self) -> None:
        with self.desk.store.visit(self._visit):
            self.progress.save()

    def _save_for_later(self) -> None:
        self._take()
        with self.desk.store.visit(self._visit):
            is_stored = self.progress.save_for_later()
        if is_stored:
            self.desk.say("Your answers are kept. Go on whenever you like.", undo=False)

    def _decide(self) -> None:
        choice = self.steps[-1].choice()
        with self.desk.store.visit(self._visit):
            task_id = self.progress.decide(choice)
        title = self.progress.sheet.values["title"]
        self.desk.say(f"Decided: {choice.decision.words.lower()} – “{title}”.")
        self.desk.go(Place("tasks", task_id, "decide"))

    def _cancel(self) -> None:
        if self.progress.cancel():
            self.desk.say("The check was cancelled; its answers were put aside.")

    def _try(self, act: Callable[[], None]) -> bool:
        """Do it, or say on the page what stands in the way; nothing typed is lost."""
        page = self._pages[self.currentId()]
        try:
            act()
        except UserError as error:
            name = getattr(error, "field", "")
            if name in self.step.fields:
                self.step.fields[name].set_problem(str(error))
                page.reveal(self.step.fields[name])
            else:
                page.problem.show_text(str(error))
                page.problem.set_actions(ways_at_work(error, self.desk.ask, inside=True))
                page.show_top()
            return False
        page.problem.hide()
        return True

    # Putting it together.

    def _connect(self) -> None:
        self.customButtonClicked.connect(lambda _which: self.save_and_close())
        self.currentIdChanged.connect(self._entered)
        self.side.chosen.connect(self.go)
        for step in self.steps:
            step.answered.connect(self._answered)
            step.prefilled.connect(self._prefill)
            step.linked.connect(self.answer)

    def _entered(self, at: int) -> None:
        if at < 0:
            return
        self._take()
        if not self._jumping:
            self._try(self._save)
            self._visit = object()
            self._tell()
        title = str(self.progress.sheet.values.get("title") or "")
        self.setWindowTitle(f"Check a task – {title}" if title else "Check a task")
        self.side.show_current(at, [step.is_answered() for step in self.steps])
        self._fit()
        self.step.enter()
        self._assess()
        self._pages[at].show_top()
        self.step.focus_first()

    def _fit(self) -> None:
        """Make room: first the list of steps goes, then the verdict moves below."""
        if self.currentId() < 0:
            return
        units = self.width() / S(1)
        self.side.setVisible(units >= ICON_UNITS)
        beside = units >= BESIDE_FROM_UNITS
        wide = PANEL_UNITS if units >= ICON_UNITS else NARROW_PANEL_UNITS
        self.panel.setMinimumWidth(S(wide) if beside else 0)
        self.panel.setMaximumWidth(S(wide) if beside else QWIDGETSIZE_MAX)
        self._pages[self.currentId()].hold(self.panel, beside=beside)

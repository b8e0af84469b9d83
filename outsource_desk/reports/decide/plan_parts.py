"""The parts of the outsourcing plan: result, order of attack, map, savings, every task."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.domain.decide.matrix import TITLES as QUARTERS
from outsource_desk.domain.decide.potential import EXPLAINED
from outsource_desk.domain.decide.screening import GOES_OUT, SHORT, VerdictKind
from outsource_desk.reports.decide.work_map import WorkMapChart
from outsource_desk.reports.kit import kit

if TYPE_CHECKING:
    from outsource_desk.base.text import Words
    from outsource_desk.reports.document import Flow
    from outsource_desk.services.decide.plan import OutsourcingPlan, PlanRow

MOST_REASONS = 3
NOT_PLACED = "Tasks {} are not on the map: what hangs on them is not answered yet."
METHOD = (
    "The verdict starts at 50 points; every answer adds or takes points. Five questions are gates:"
    " core work, strategy, measurable, supervision, and quality outside as good as inside."
)
MAP_METHOD = (
    "The map sets strategic importance against operational impact, the way of"
    " mindtools.com. It is a second view: where it disagrees with the verdict, look again."
)
COST_METHOD = (
    "Savings count every part of the cost: finding a vendor, handing over, the fee, your own time"
    " to look after it, changes, rework, tools and bank, and the risk of changing the vendor. What"
    " happens once is spread over the months that were looked ahead. Money and hours stand apart."
)


def facts(plan: OutsourcingPlan, words: Words, width: float) -> Flow:
    """Return the four numbers that matter most."""
    return kit.key_facts(
        [
            ("Tasks looked at", words.number(len(plan.rows))),
            ("May go out", words.number(plan.count(*GOES_OUT))),
            ("Saving a year", words.money(plan.saved_minor, plan.currency, cents=False)),
            ("Own time freed a year", words.hours(plan.minutes_freed)),
        ],
        width,
    )


def summary(plan: OutsourcingPlan, words: Words, width: float) -> Flow:
    """Return what the numbers say, in sentences."""
    keep, fix = plan.count(VerdictKind.KEEP), plan.count(VerdictKind.FIX)
    parts = []
    if plan.attack:
        parts.append(f"Begin with “{plan.attack[0].title}”.")
    if keep:
        parts.append(f"{words.count(keep, 'task stays', 'tasks stay')} in the house.")
    if fix:
        parts.append(f"{words.count(fix, 'task has', 'tasks have')} to be fixed first.")
    flow = kit.lead(" ".join(parts)) if parts else []
    if plan.running:
        flow += kit.body(", ".join(plan.running), strong="Already with a vendor:")
    open_ = [
        task.row.title
        for task in plan.rows
        if task.row.verdict.open_questions and task.row.verdict.kind != VerdictKind.KEEP
    ]
    if open_:
        note = f"Some answers are missing for {_listed(open_)}. The numbers may still change."
        flow += kit.notice(note, width, strong="Not finished:")
    return flow


def attack(plan: OutsourcingPlan, width: float) -> Flow:
    """Return the tasks that wait, in the order to begin with them."""
    flow = kit.heading("Order of attack")
    numbers = {task.row.task_id: task for task in plan.rows}
    rows = [
        kit.Row(
            (
                str(place),
                step.title,
                SHORT[numbers[step.task_id].row.verdict.kind],
                step.why,
            ),
            "strong" if place == 1 else "plain",
        )
        for place, step in enumerate(plan.attack, 1)
    ]
    columns = [
        kit.PaperColumn("", fit=True, muted=True),
        kit.PaperColumn("Task", share=1.2),
        kit.PaperColumn("Verdict", fit=True),
        kit.PaperColumn("Why here", share=2),
    ]
    return [*flow, *kit.table(columns, rows, width, empty="No task waits to go out.")]


def map_of_work(plan: OutsourcingPlan, width: float) -> Flow:
    """Return the map; the numbers are those of the table of tasks."""
    spots = [
        (task.number, task.row.position) for task in plan.rows if task.row.position is not None
    ]
    if not spots:
        return []
    flow = kit.heading("Map of the work")
    flow += kit.small("The numbers are those of the list “Every task and its verdict”.")
    flow.append(WorkMapChart(spots, width))
    missing = [str(task.number) for task in plan.rows if task.row.position is None]
    return [*flow, *(kit.small(NOT_PLACED.format(", ".join(missing))) if missing else [])]


def savings(plan: OutsourcingPlan, words: Words, width: float) -> Flow:
    """Return money and hours a year, task by task, with the sum."""

    def money(minor: int) -> str:
        return words.money(minor, plan.currency, cents=False)

    flow = kit.heading("What it saves a year")
    flow += kit.small(
        "Hours are counted at what they cost, in-house and outside. What is not cash is the worth"
        " of the time that is set free; it is money only when the time is used for paid work."
    )
    rows = [
        kit.Row(
            (
                task.title,
                money(task.in_house_minor),
                money(task.outside_minor),
                money(task.saved_minor),
                money(task.cash_minor),
                words.hours(task.minutes_freed),
            )
        )
        for task in plan.savings
    ]
    if rows:
        whole = (
            "Together",
            money(sum(task.in_house_minor for task in plan.savings)),
            money(sum(task.outside_minor for task in plan.savings)),
            money(plan.saved_minor),
            money(plan.cash_minor),
            words.hours(plan.minutes_freed),
        )
        rows.append(kit.Row(whole, "total"))
    columns = [
        kit.PaperColumn("Task", share=2),
        kit.PaperColumn("In-house", align="right", fit=True),
        kit.PaperColumn("Outside, all costs", align="right", fit=True),
        kit.PaperColumn("Saved in all", align="right", fit=True),
        kit.PaperColumn("Of it cash", align="right", fit=True),
        kit.PaperColumn("Time freed", align="right", fit=True),
    ]
    nothing = "No task has both its costs: fill in the page “What it costs” of the check."
    return [*flow, *kit.table(columns, rows, width, empty=nothing)]


def every_task(plan: OutsourcingPlan, words: Words, width: float) -> Flow:
    """Return all tasks with verdict, decision and reasons, the most promising first."""
    columns = [
        kit.PaperColumn("", fit=True, muted=True),
        kit.PaperColumn("Task", share=1.3),
        kit.PaperColumn("Verdict", share=1),
        kit.PaperColumn("Promise", align="right", fit=True),
        kit.PaperColumn("Reasons", share=2.6),
    ]
    rows = [kit.Row(_cells(task, words)) for task in plan.rows]
    note = kit.small("The most promising first. + speaks for giving it away, − against it.")
    return [*kit.heading("Every task and its verdict"), *note, *kit.table(columns, rows, width)]


def how_counted() -> Flow:
    flow = kit.heading("How it is counted")
    for text in (METHOD, EXPLAINED, MAP_METHOD, COST_METHOD):
        flow += kit.body(text)
    return flow


def _cells(task: PlanRow, words: Words) -> tuple[str, ...]:
    row = task.row
    about = [row.title, row.department, row.owner]
    if row.minutes:
        about.append(f"{words.hours(row.minutes)} a month")
    verdict = [SHORT[row.verdict.kind]]
    if row.decision is not None:
        verdict.append(f"Decided: {row.decision.words.lower()}")
    if row.position is not None:
        verdict.append(f"Map: {QUARTERS[row.position.quarter].lower()}")
    return (
        str(task.number),
        "\n".join(filter(None, about)),
        "\n".join(verdict),
        str(row.promise),
        "\n".join(_reasons(task)),
    )


def _reasons(task: PlanRow) -> list[str]:
    verdict = task.row.verdict
    lines = [f"{gate.sentence} {gate.fix}" for gate in verdict.knock_outs]
    if not lines:
        strongest = sorted(verdict.reasons, key=lambda reason: -abs(reason.points))
        lines = [f"{_signed(reason.points)}  {reason.text}" for reason in strongest[:MOST_REASONS]]
    if task.override:
        lines.append(f"Against the verdict, because: {task.override}")
    if task.trial:
        lines.append(f"First, as a test: {task.trial}")
    if task.where:
        lines.append(f"Where: {task.where}")
    return lines or ["No question is answered yet."]


def _signed(points: int) -> str:
    return f"+{points}" if points >= 0 else f"−{abs(points)}"


def _listed(names: list[str]) -> str:
    shown = [f"“{name}”" for name in names[:3]]
    more = len(names) - len(shown)
    return ", ".join(shown) + (f" and {more} more" if more else "")

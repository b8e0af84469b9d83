"""What a brief says about the work itself: goal, limits, results, what goes in, numbers (R31)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from outsource_desk.domain.radar.brief import DeliverableFacts, KpiFacts
from outsource_desk.domain.radar.check import Severity
from outsource_desk.domain.radar.gap import Alert, BriefGap, LinePart, Lines, always, with_results

if TYPE_CHECKING:
    from outsource_desk.domain.radar.brief import BriefFacts
    from outsource_desk.domain.radar.facts import TaskFacts
    from outsource_desk.domain.radar.gap import AnyGap

EXAMPLE: Final = "Show one good example: name it here, or attach a file that goes to vendors."


def shows_example(task: TaskFacts, brief: BriefFacts) -> bool:
    return bool(task.examples) or any(row.example for row in brief.deliverables)


PURPOSE: tuple[AnyGap, ...] = (
    BriefGap(
        "background",
        "Say in two sentences who you are and why you ask.",
        lambda _, brief: brief.background,
    ),
    BriefGap(
        "objectives",
        "Say what is better when the work is done.",
        lambda _, brief: brief.objectives,
        blocking=always,
        alerts=(
            Alert(
                "no_goal",
                Severity.WARN,
                "target",
                title="Brief has no goal",
                reason="Who does not say what should be better gets what is easiest to do.",
                fix="Write the goal",
                why="say what is better when the work is done",
            ),
        ),
    ),
    BriefGap(
        "objectives",
        "Put a number or a day into your goals: both sides see it.",
        lambda _, brief: brief.measured_goal,
        asked=lambda _, brief: brief.objectives,
    ),
)
SCOPE: tuple[AnyGap, ...] = (
    BriefGap(
        "in_scope",
        "List what is part of the work.",
        lambda _, brief: brief.in_scope,
        blocking=always,
    ),
    BriefGap(
        "out_of_scope",
        "Say what is not part of it.",
        lambda _, brief: brief.out_of_scope,
        alerts=(
            Alert(
                "no_limits",
                Severity.INFO,
                "fence",
                title="Brief does not say what is left out",
                reason="Work grows where nobody drew a line, and so does the bill.",
                fix="Draw the line",
                why="say what is not part of the work",
            ),
        ),
    ),
    BriefGap(
        "assumptions",
        "Say what you take for granted. Vendors may not.",
        lambda _, brief: brief.assumptions,
        alerts=(
            Alert(
                "nothing_assumed",
                Severity.INFO,
                "pen-line",
                title="What you take for granted is not said",
                reason=(
                    "Even what seems obvious should be written down: it is what goes wrong most "
                    "often."
                ),
                fix="Write it down",
                why="say what you take for granted",
                when=with_results,
            ),
        ),
    ),
)
DELIVERABLES: tuple[AnyGap, ...] = (
    BriefGap(
        "deliverables",
        "Add what the vendor hands over.",
        with_results,
        blocking=always,
        alerts=(
            Alert(
                "no_deliverables",
                Severity.WARN,
                "package-open",
                title="Brief names no results",
                reason=(
                    "What counts is what is handed over, not how it is made. Without results you "
                    "pay for hours."
                ),
                fix="Add results",
                why="list what the vendor hands over",
            ),
        ),
    ),
    Lines[DeliverableFacts](
        "deliverables",
        lambda brief: brief.deliverables,
        (
            LinePart("how much", lambda row: row.quantity),
            LinePart("how good", lambda row: row.quality),
            LinePart("how fast", lambda row: row.speed or row.due),
            LinePart("how you check it", lambda row: row.test),
            LinePart("what one unit is", lambda row: row.unit),
        ),
        alerts=(
            Alert(
                "result_half_said",
                Severity.INFO,
                "list-checks",
                title="Result is only half described",
                reason=(
                    "Quantity, quality and speed belong to every result: what is left out is "
                    "guessed, and costs extra."
                ),
                fix="Complete it",
                why="“{name}” does not say {lacks}",
                parts=("how much", "how good", "how fast"),
            ),
            Alert(
                "result_without_date",
                Severity.WARN,
                "calendar-off",
                title="Result without a date",
                reason="Set a day for every piece. What is due “soon” is never late.",
                fix="Add a date",
                why="until when do you need “{name}”?",
                when=lambda _, brief: brief.due_on is None,
                parts=("how fast",),
            ),
            Alert(
                "result_without_test",
                Severity.WARN,
                "list-checks",
                title="Result without an acceptance test",
                reason=(
                    "Say before the work begins how you will check it, or you will argue about it "
                    "afterwards."
                ),
                fix="Add a test",
                why="how will you check “{name}”?",
                parts=("how you check it",),
            ),
        ),
    ),
    BriefGap(
        "deliverables",
        EXAMPLE,
        shows_example,
        asked=with_results,
        item=lambda brief: brief.deliverables[0].item_id,
        alerts=(
            Alert(
                "no_examples",
                Severity.INFO,
                "image",
                title="No example of good work",
                reason="One example tells more than a page of words about what you expect.",
                fix="Add an example",
                why="attach a piece of work that you like",
                field="files",
            ),
        ),
    ),
    BriefGap(
        "trade_off",
        "Choose what gives way first.",
        lambda _, brief: brief.trade_off,
        alerts=(
            Alert(
                "no_trade_off",
                Severity.INFO,
                "sliders-horizontal",
                title="Nothing may give way",
                reason=(
                    "The best, the fastest and the cheapest are never the same. Say what matters "
                    "most to you."
                ),
                fix="Choose",
                why="choose between quality, speed and cost",
            ),
        ),
    ),
)
INPUTS: tuple[AnyGap, ...] = (
    BriefGap(
        "inputs",
        "Add what the vendor gets from you.",
        lambda _, brief: brief.inputs,
        alerts=(
            Alert(
                "no_inputs",
                Severity.INFO,
                "inbox",
                title="Brief does not say what you give",
                reason=(
                    "Vendors plan with what they get from you. What comes late or never is your "
                    "delay."
                ),
                fix="Add inputs",
                why="list what the vendor gets from you, and when",
            ),
        ),
    ),
)
KPIS: tuple[AnyGap, ...] = (
    BriefGap("kpis", "Add a number that tells good work from bad.", lambda _, brief: brief.kpis),
    Lines[KpiFacts](
        "kpis",
        lambda brief: brief.kpis,
        (
            LinePart("a target", lambda row: row.target, ask="which value you want"),
            LinePart("who measures it", lambda row: row.source),
        ),
        alerts=(
            Alert(
                "number_without_target",
                Severity.INFO,
                "ruler",
                title="Number without a target",
                reason="A number that is measured but never compared changes nothing.",
                fix="Add a target",
                why="say {first}: “{name}”",
            ),
        ),
    ),
)

"""What a brief says about how both sides work together, from data and people to dates (R31)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from outsource_desk.domain.decide.answers import Customers, DataClass, Decision, Location
from outsource_desk.domain.kinds import CriterionKind
from outsource_desk.domain.radar.brief import InterfaceFacts, WordFacts
from outsource_desk.domain.radar.check import Severity
from outsource_desk.domain.radar.gap import (
    Alert,
    BriefGap,
    LinePart,
    Lines,
    Names,
    always,
    with_results,
)

if TYPE_CHECKING:
    from outsource_desk.domain.radar.brief import BriefFacts
    from outsource_desk.domain.radar.facts import TaskFacts
    from outsource_desk.domain.radar.gap import AnyGap

MEETS_CUSTOMERS: Final = (Customers.SOME, Customers.DIRECT, Customers.SERVICE)
ABROAD: Final = (Location.DEVELOPED, Location.OFFSHORE, Location.AGENCY)
WEIGHED: Final = frozenset({CriterionKind.PRICE, CriterionKind.SCORE})


def sees_data(task: TaskFacts, brief: BriefFacts) -> bool:
    return task.data_class not in (None, DataClass.NONE) or bool(brief.sensitive)


DATA: tuple[AnyGap, ...] = (
    BriefGap(
        "data_class",
        "Choose what data the vendor will see.",
        lambda task, _: task.data_class,
        blocking=always,
    ),
    BriefGap(
        "data_rules",
        "Write the rules for your data.",
        lambda _, brief: brief.data_rules,
        asked=sees_data,
        alerts=(
            Alert(
                "data_without_rules",
                Severity.DANGER,
                "shield-alert",
                title="Sensitive data without rules",
                reason="You stay responsible for your customers’ data, wherever it lies.",
                fix="Write the rules",
                why="the vendor sees {brief.sensitive_words} data",
                when=lambda _, brief: brief.sensitive,
                also_sent=True,
            ),
        ),
    ),
    BriefGap(
        "data_places",
        "Say where the data may be.",
        lambda _, brief: brief.data_places,
        asked=sees_data,
    ),
    Names(
        "data_class",
        "Ask for “{name}”: it goes with data of this kind.",
        lambda brief: brief.unproven,
        alerts=(
            Alert(
                "no_security_proof",
                Severity.WARN,
                "shield-check",
                title="No proof of data security asked",
                reason=(
                    "A statement such as ISO 27002, PCI DSS or HIPAA shows that a vendor takes "
                    "your data seriously."
                ),
                fix="Ask for proof",
                why="make the proof a must-have before bids come in",
                field="criteria",
            ),
        ),
    ),
    BriefGap(
        "customer_rules",
        "Say how the vendor treats your customers.",
        lambda _, brief: brief.customer_rules,
        asked=lambda task, _: task.customers in MEETS_CUSTOMERS,
        alerts=(
            Alert(
                "customers_without_rules",
                Severity.WARN,
                "message-circle",
                title="No rules for talking to your customers",
                reason="To your customers the vendor is you: say how you greet, answer and say no.",
                fix="Write the rules",
                why="say how the vendor treats your customers",
            ),
        ),
    ),
)
WORKING: tuple[AnyGap, ...] = (
    BriefGap(
        "oversight_id",
        "Choose who answers questions and decides.",
        lambda _, brief: brief.has_oversight,
        blocking=always,
        alerts=(
            Alert(
                "nobody_oversees",
                Severity.WARN,
                "user-round",
                title="Nobody answers the vendor’s questions",
                reason=(
                    "One person gives information, decides and settles trouble. Many bosses, or "
                    "none, stop the work."
                ),
                fix="Choose a person",
                why="choose who talks to the vendor",
                also_sent=True,
            ),
        ),
    ),
    BriefGap(
        "oversight_minutes",
        "Say how many hours a week they have.",
        lambda _, brief: brief.oversight_minutes,
        alerts=(
            Alert(
                "no_oversight_time",
                Severity.INFO,
                "timer",
                title="No time set aside for the vendor",
                reason=(
                    "Outsourced work needs some of your time every week. Plan it, or it will be "
                    "missing."
                ),
                fix="Plan the time",
                why="how many hours a week are there for questions?",
                when=lambda _, brief: brief.has_oversight,
            ),
        ),
    ),
    BriefGap(
        "conflicts",
        "Say who decides when the two of you disagree.",
        lambda _, brief: brief.conflicts,
    ),
    BriefGap(
        "language",
        "Say in which language you work.",
        lambda _, brief: brief.language,
        alerts=(
            Alert(
                "no_working_language",
                Severity.INFO,
                "languages",
                title="No working language chosen",
                reason=(
                    "A vendor abroad has to speak your language well enough to do business with "
                    "you."
                ),
                fix="Choose one",
                why="say in which language you work together",
                when=lambda task, _: task.location in ABROAD,
            ),
        ),
    ),
    BriefGap(
        "working_hours", "Say when you can reach each other.", lambda _, brief: brief.working_hours
    ),
    BriefGap(
        "channels",
        "Say how you reach each other.",
        lambda _, brief: brief.channels,
        alerts=(
            Alert(
                "no_channels",
                Severity.WARN,
                "message-circle",
                title="No way to talk is agreed",
                reason="Good work needs a fast and easy way to ask. Say which tool, who, and when.",
                fix="Say how",
                why="say how you reach each other, and how fast you answer",
            ),
        ),
    ),
    BriefGap(
        "meetings",
        "Choose how often you talk.",
        lambda _, brief: brief.meetings,
        alerts=(
            Alert(
                "no_reporting_rhythm",
                Severity.INFO,
                "calendar-sync",
                title="No fixed time to report",
                reason=(
                    "When everybody reports on a fixed day, nobody can say that they did not know."
                ),
                fix="Choose a rhythm",
                why="choose how often you hear where the work stands",
            ),
        ),
    ),
    BriefGap("reports", "Say what the vendor reports, and when.", lambda _, brief: brief.reports),
)
INTERFACES: tuple[AnyGap, ...] = (
    BriefGap(
        "interfaces",
        "Add who of theirs works with whom of yours.",
        lambda _, brief: brief.interfaces,
    ),
    Lines[InterfaceFacts](
        "interfaces",
        lambda brief: brief.interfaces,
        (
            LinePart("who it is on their side", lambda row: row.theirs),
            LinePart("what passes between them", lambda row: row.passes),
        ),
    ),
)
TRIAL: tuple[AnyGap, ...] = (
    BriefGap(
        "trial",
        "Say which small piece or month is tried first.",
        lambda _, brief: brief.trial,
        alerts=(
            Alert(
                "no_small_beginning",
                Severity.INFO,
                "sprout",
                title="No small piece to begin with",
                reason=(
                    "A small piece with a beginning and an end shows how you work together, before "
                    "a long contract."
                ),
                fix="Add a trial",
                why="name a piece to try first, and when it is passed",
                when=lambda task, brief: task.decision == Decision.OUTSOURCE and brief.deliverables,
            ),
        ),
    ),
    BriefGap(
        "trial_passed",
        "Say when the trial is passed, in numbers.",
        lambda _, brief: brief.trial_passed,
        asked=lambda _, brief: brief.trial,
    ),
    BriefGap(
        "transition",
        "Say how the work is handed over.",
        lambda _, brief: brief.transition,
        alerts=(
            Alert(
                "no_transition",
                Severity.INFO,
                "arrow-left-right",
                title="No time for the change",
                reason=(
                    "Everybody needs time to learn your ways. Let both do the work until it runs "
                    "well."
                ),
                fix="Plan the change",
                why="say how long you go on doing it yourselves",
                when=lambda task, brief: (
                    task.minutes_per_month and brief.deliverables and not brief.both_work
                ),
            ),
        ),
    ),
)
PAYMENT: tuple[AnyGap, ...] = (
    BriefGap(
        "payment_pattern",
        "Choose in which parts you pay.",
        lambda _, brief: brief.has_payment,
        alerts=(
            Alert(
                "no_payment_terms",
                Severity.INFO,
                "banknote",
                title="Brief does not say how you pay",
                reason="Vendors plan with your money as you do: say when it comes, and what for.",
                fix="Say how",
                why="say when you pay, and what each payment depends on",
                when=with_results,
            ),
        ),
    ),
    BriefGap(
        "payment_days",
        "Say within how many days you pay.",
        lambda _, brief: brief.has_payment_days,
    ),
    BriefGap(
        "remedies",
        "Say what happens when the work is late or not good enough.",
        lambda _, brief: brief.remedies,
        alerts=(
            Alert(
                "no_remedies",
                Severity.INFO,
                "shield-alert",
                title="Nothing said about late or poor work",
                reason="Agree on it while everybody is friendly: put right, credit, way out.",
                fix="Say what happens",
                why="say what happens when work is late or not good enough",
                when=with_results,
            ),
        ),
    ),
)
CRITERIA: tuple[AnyGap, ...] = (
    BriefGap(
        "criteria",
        "Add what you compare the bids by.",
        lambda _, brief: brief.criteria & WEIGHED,
        blocking=always,
    ),
    BriefGap(
        "criteria",
        "Add something besides the price, such as references.",
        lambda _, brief: CriterionKind.SCORE in brief.criteria,
        asked=lambda _, brief: brief.criteria & WEIGHED,
    ),
    BriefGap(
        "criteria",
        "Add the price.",
        lambda _, brief: CriterionKind.PRICE in brief.criteria,
        asked=lambda _, brief: brief.criteria & WEIGHED,
    ),
)
WORDS: tuple[AnyGap, ...] = (
    Lines[WordFacts](
        "words",
        lambda brief: brief.words,
        (LinePart("", lambda row: row.meaning),),
        "Say what “{name}” means.",
    ),
    Names("words", "Explain “{name}”, or write it out.", lambda brief: brief.unexplained),
)
DATES: tuple[AnyGap, ...] = (
    BriefGap(
        "bids_due_on",
        "Say until when you take bids.",
        lambda _, brief: brief.bids_due_on,
        blocking=always,
    ),
    BriefGap(
        "bids_due_on",
        "The day for bids has passed. Choose a later one.",
        lambda _, brief: not brief.bids_day_passed,
        asked=lambda _, brief: brief.bids_due_on and not brief.sent,
        blocking=always,
    ),
    BriefGap("start_on", "Say when the work starts.", lambda _, brief: brief.start_on),
    BriefGap(
        "start_on",
        "The work starts before the bids are in. Change one of the two days.",
        lambda _, brief: brief.days_to_choose > 0,
        asked=lambda _, brief: brief.bids_due_on and brief.start_on,
        blocking=lambda _, brief: brief.days_to_choose != 0,  # on the day itself it may go out
        alerts=(
            Alert(
                "work_starts_before_bids",
                Severity.WARN,
                "calendar-clock",
                title="Work starts before the bids are in",
                reason=(
                    "A hurried choice is a poor one. Leave time to compare, to ask and to write "
                    "the contract."
                ),
                fix="Change the day",
                why="there is no time to compare the bids",
                also_sent=True,
                on=lambda brief: brief.bids_due_on,
            ),
        ),
    ),
    BriefGap("due_on", "Say when the work ends.", lambda _, brief: brief.due_on),
)

"""The first half of a request: who asks, what is asked, and how both sides work together."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Final

from outsource_desk.domain.kinds import LIMITS
from outsource_desk.reports.kit import kit
from outsource_desk.reports.request.request_writer import DASH, STILL_OPEN, stacked
from outsource_desk.services.vendor_view.words import (
    HEADINGS,
    PRIORITIES,
    SectionKey,
    own_time_words,
)

if TYPE_CHECKING:
    from outsource_desk.base.text import Words
    from outsource_desk.reports.request.request_writer import RequestWriter
    from outsource_desk.services.vendor_view.brief import Measure, VendorBrief
    from outsource_desk.services.vendor_view.request import RequestPack

ABOUT: Final = "About us"


def about_us(writer: RequestWriter, pack: RequestPack) -> None:
    """R30: what every vendor should know of the firm it may work for."""
    us = pack.us
    if not (us.about or us.vision or us.principles):
        return
    writer.heading(ABOUT)
    for text in (us.about, us.vision):
        for part in text.split("\n\n"):
            writer.say(part.strip())
    lines = [line.strip() for line in us.principles.split("\n") if line.strip()]
    writer.listed("How we work:", lines)


def purpose(writer: RequestWriter, pack: RequestPack) -> None:
    paragraphs = [text for text in (pack.brief.background, pack.brief.objectives) if text]
    if paragraphs:
        writer.heading(HEADINGS[SectionKey.PURPOSE])
    for text in paragraphs:
        writer.say(text)


def scope(writer: RequestWriter, pack: RequestPack) -> None:
    brief = pack.brief
    lists = (
        ("Part of the work:", brief.in_scope),
        ("Not part of the work:", brief.out_of_scope),
        ("We take this for granted; tell us if you see it differently:", brief.assumptions),
    )
    if any(lines for _, lines in lists):
        writer.heading(HEADINGS[SectionKey.SCOPE])
    for lead, lines in lists:
        writer.listed(lead, lines)


def deliverables(writer: RequestWriter, pack: RequestPack) -> None:
    brief, words = pack.brief, writer.words
    if not brief.handovers and brief.trade_off is None:
        return
    writer.heading(HEADINGS[SectionKey.DELIVERABLES])
    writer.table(
        "You deliver the following. We accept what passes the test.",
        [
            kit.PaperColumn("Deliverable", share=1.1),
            kit.PaperColumn("How much, how good", share=1.4),
            kit.PaperColumn("By when", share=1),
            kit.PaperColumn("How we check it", share=1.4),
        ],
        [
            (
                handover.title,
                stacked(handover.quantity, handover.quality),
                stacked(words.day(handover.due_on) if handover.due_on else "", handover.speed),
                handover.acceptance_test or DASH,
            )
            for handover in brief.handovers
        ],
    )
    examples = [
        f"{handover.title}: {handover.example}" for handover in brief.handovers if handover.example
    ]
    writer.listed("Examples of what we mean:", examples)
    if brief.trade_off is not None:
        writer.say(PRIORITIES[brief.trade_off])


def supplies(writer: RequestWriter, pack: RequestPack) -> None:
    brief, words = pack.brief, writer.words
    if not brief.supplies:
        return
    writer.heading(HEADINGS[SectionKey.INPUTS])
    writer.table(
        "We give you the following in time.",
        [kit.PaperColumn("What", share=2), kit.PaperColumn("By when", share=1)],
        [
            (supply.title, words.day(supply.due_on) if supply.due_on else "When the work starts")
            for supply in brief.supplies
        ],
    )


def measures(writer: RequestWriter, pack: RequestPack) -> None:
    brief, words = pack.brief, writer.words
    if not (brief.measures or brief.working.reports):
        return
    writer.heading(HEADINGS[SectionKey.KPIS])
    writer.table(
        "We look at these numbers together.",
        [
            kit.PaperColumn("What is measured", share=1.3),
            kit.PaperColumn("Target", share=0.9),
            kit.PaperColumn("Just acceptable", share=0.9),
            kit.PaperColumn("How often", share=0.8),
            kit.PaperColumn("Who measures, and how", share=1.3),
        ],
        [
            (
                measure.name,
                _limit(measure, measure.target, words) or STILL_OPEN,
                _limit(measure, measure.minimum, words) or STILL_OPEN,
                measure.rhythm.words,
                measure.source or STILL_OPEN,
            )
            for measure in brief.measures
        ],
    )
    writer.listed("You report to us:", brief.working.reports)


def working(writer: RequestWriter, pack: RequestPack) -> None:
    brief, how = pack.brief, pack.brief.working
    writer.heading(HEADINGS[SectionKey.WORKING])
    writer.say(_who_answers(brief, writer.words))
    writer.listed("How we follow the work:", how.oversight)
    writer.listed("When we do not agree:", how.conflicts)
    facts = (
        ("Working language", brief.language),
        ("Hours", how.hours),
        ("Where you work", how.place),
        ("How we reach each other", brief.channels),
        ("Where shared files are", how.shared_files),
    )
    for label, text in facts:
        if text:
            writer.say(f"{label}: {text}")
    if brief.meetings is not None:
        writer.say(f"We talk {brief.meetings.words.lower()}.")
    if not writer.made.clause_number:
        writer.say("We agree on this before the work starts.")


def contact_points(writer: RequestWriter, pack: RequestPack) -> None:
    rows = pack.brief.contact_points
    if not rows:
        return
    writer.heading(HEADINGS[SectionKey.INTERFACES])
    columns = [
        kit.PaperColumn("Of ours", share=1),
        kit.PaperColumn("Of yours", share=1),
        kit.PaperColumn("What passes between them", share=1.4),
        kit.PaperColumn("How", share=1),
    ]
    writer.table(
        "These people and processes meet.",
        columns,
        [
            (point.ours, point.theirs or STILL_OPEN, point.passes or DASH, point.way or DASH)
            for point in rows
        ],
    )


def data(writer: RequestWriter, pack: RequestPack) -> None:
    brief = pack.brief
    proofs = [
        f"{must_have.name}. {must_have.meaning}".strip()
        for must_have in brief.must_haves
        if must_have.is_statement
    ]
    if not (brief.data_rules or brief.customer_rules or brief.data_places or proofs):
        return
    writer.heading(HEADINGS[SectionKey.DATA])
    lead = f"The work touches {brief.data.lower()}. " if brief.data else ""
    writer.listed(f"{lead}These rules hold:", brief.data_rules)
    if brief.data_places:
        writer.say(f"Where the data may be: {brief.data_places}")
    if brief.data_way:
        writer.say(f"How we hand it to you: {brief.data_way}")
    writer.listed("Send this proof with your bid:", proofs)
    writer.listed("For our customers these rules hold:", brief.customer_rules)


def trial(writer: RequestWriter, pack: RequestPack) -> None:
    terms, words = pack.brief.trial, writer.words
    if terms.is_empty:
        return
    writer.heading(HEADINGS[SectionKey.TRIAL])
    until = f" It ends on {words.written_day(terms.until)}." if terms.until else ""
    writer.listed(f"We begin with a trial.{until} It covers:", terms.pieces)
    writer.listed("The trial is passed when:", terms.passed_when)
    writer.listed("How the work comes to you:", terms.hand_over)
    if terms.parallel_weeks:
        weeks = words.count(terms.parallel_weeks, "week", "weeks")
        writer.say(f"For {weeks} we go on doing the work ourselves beside you.")
    writer.listed("How it comes back when we part:", terms.hand_back)


def _who_answers(brief: VendorBrief, words: Words) -> str:
    name, minutes = brief.sender.contact, brief.contact_minutes
    if not name:
        return ""
    for_it = f", with {own_time_words(minutes, words)} a week for it" if minutes else ""
    return f"{name} answers your questions and decides{for_it}."


def _limit(measure: Measure, number: str, words: Words) -> str:
    """Return “at most 1 error”; empty where no limit is set."""
    if not number:
        return ""
    try:
        value = Decimal(number)
        shown = words.exact(value)
    except (InvalidOperation, ValueError):
        shown = number
    return f"{LIMITS[measure.direction]} {shown} {measure.unit}".strip()


FIRST_HALF: Final = (
    about_us,
    purpose,
    scope,
    deliverables,
    supplies,
    measures,
    working,
    contact_points,
    data,
    trial,
)

"""The second half of a request: price, terms, what a bid holds, how it is judged, and the days."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from outsource_desk.domain.brief.payment_patterns import PriceLine
from outsource_desk.domain.kinds import PriceBasis
from outsource_desk.reports.kit import kit
from outsource_desk.reports.request.request_writer import DASH
from outsource_desk.services.vendor_view.words import HEADINGS, SectionKey, day_lines

if TYPE_CHECKING:
    from outsource_desk.base.text import Words
    from outsource_desk.reports.request.request_writer import RequestWriter
    from outsource_desk.services.vendor_view.brief import Handover
    from outsource_desk.services.vendor_view.request import RequestPack

PRICES: Final = {
    PriceBasis.TOTAL: ("For the whole work", "Name one price for the whole work, before tax."),
    PriceBasis.MONTH: (
        "Per month",
        "Name your price per month, before tax. What is paid once counts with a twelfth.",
    ),
    PriceBasis.YEAR: (
        "Per year",
        "Name your price per year, before tax. What is paid once counts too.",
    ),
}
LINES: Final = {
    PriceLine.ONCE: "paid once",
    PriceLine.MONTH: "paid every month",
    PriceLine.EACH: "paid by the piece",
}
TERMS: Final = "What the contract will say"
KEY_TERMS: Final = (
    "We agree in writing, signed by both, before the work begins. Your bid becomes part of it.",
    "We pay for what was accepted. What does not pass its test is put right without extra pay.",
    "Changes of scope, days or price hold when both sides have signed them.",
    "What you learn about us and our customers stays with you, also when the work has ended.",
    "What you make for us belongs to us once it is paid, with the right to change it.",
    "You tell us beforehand when somebody else is to do a part of the work.",
)
NO_ADVICE: Final = (
    "They are a template and no legal advice. What counts is the contract that both sign."
)
RESPONSE: Final = (
    "A price for each line of the bid form, and what else would cost money",
    "How you would do the work, with whom, and by when",
    "Two or three samples of similar work",
    "A customer whom you work for now and one from before, whom we may ask",
    "Whether others would do a part of the work, and where our data would be",
    "Anything in this request that you cannot or do not want to accept",
    "Whether you know anybody of us personally, or work for one of our competitors",
)
RULES: Final = "Days and rules"


def price(writer: RequestWriter, pack: RequestPack) -> None:
    brief, words = pack.brief, writer.words
    writer.heading(HEADINGS[SectionKey.PAYMENT])
    writer.say(PRICES[brief.price_basis][1])
    lines = [
        _price_line(handover)
        for handover in brief.handovers
        if handover.price_line != PriceLine.WHOLE
    ]
    writer.listed("These get a price of their own in the bid form:", lines)
    writer.say(brief.payment.told)
    if brief.payment.days is not None:
        days = words.count(brief.payment.days, "day", "days")
        writer.say(f"We pay within {days} of a correct invoice.")
    writer.listed("When the work is not as agreed:", brief.payment.remedies)


def terms(writer: RequestWriter, _pack: RequestPack) -> None:
    writer.heading(TERMS)
    writer.listed("These are the key terms; the whole contract follows before you sign:", KEY_TERMS)
    writer.say(NO_ADVICE)


def response(writer: RequestWriter, pack: RequestPack) -> None:
    writer.heading(HEADINGS[SectionKey.DATES])
    until = pack.timetable
    day = writer.words.written_day(until.local.date()) if until else ""
    lead = f"Please send your bid by {day}. In it:" if day else "In your bid:"
    more = ["How long your bid is valid"]
    if pack.brief.yardsticks or pack.brief.must_haves:
        more.insert(0, "An answer to each point of “How we choose”, with proof where we ask for it")
    writer.listed(lead, (*RESPONSE[:1], *more, *RESPONSE[1:]))
    writer.say(
        "The bid form at the end asks for all of this. Fill it in on the screen and send the file "
        "back; the same form comes as a spreadsheet."
    )


def choice(writer: RequestWriter, pack: RequestPack) -> None:
    brief, words = pack.brief, writer.words
    if not (brief.yardsticks or brief.must_haves):
        return
    writer.heading(HEADINGS[SectionKey.CRITERIA])
    parts = [f"{must_have.name}. {must_have.meaning}".strip() for must_have in brief.must_haves]
    writer.listed("A bid must show proof of this, or it cannot be chosen:", parts)
    columns = [
        kit.PaperColumn("Criterion", share=1.2),
        kit.PaperColumn("Weight", align="right", fit=True),
    ]
    rows: list[tuple[str, ...]] = [
        (yardstick.name, words.percent(yardstick.share)) for yardstick in brief.yardsticks
    ]
    counts = [
        _counts(yardstick.meaning, yardstick.least_points, words) for yardstick in brief.yardsticks
    ]
    if any(counts):
        columns.append(kit.PaperColumn("What counts", share=2))
        rows = [(*row, text or DASH) for row, text in zip(rows, counts, strict=True)]
    writer.table(
        "Bids that do are compared by weight:" if parts else "Bids are compared by weight:",
        columns,
        rows,
    )
    if any(not yardstick.is_price for yardstick in brief.yardsticks):
        writer.say(
            "Each criterion but the price gets 0 to 100 points: 0 for no answer, 50 for what is "
            "just good enough, 100 for what could not be better. Points times weight are added up."
        )
    if any(yardstick.is_price for yardstick in brief.yardsticks):
        writer.say(f"How a price becomes points: {brief.price_rule}")


def rules(writer: RequestWriter, pack: RequestPack) -> None:
    brief, words = pack.brief, writer.words
    writer.heading(RULES)
    rows = (
        [(day.what, day.when) for day in day_lines(pack.timetable, words)]
        if (pack.timetable)
        else []
    )
    if brief.start_on:
        rows.append(("The work starts", words.written_day(brief.start_on)))
    if brief.due_on:
        rows.append(("The work ends", words.written_day(brief.due_on)))
    columns = [kit.PaperColumn("What", share=1), kit.PaperColumn("When", share=1.6)]
    writer.table("These are the days. If one moves, we tell everybody and move all.", columns, rows)
    contact = brief.sender.contact or brief.sender.name
    writer.say(
        f"Send questions in writing to {contact}. We answer them in an addendum that goes to "
        "everybody who has this request, without saying who asked."
    )
    writer.say(
        "Every vendor gets the same request. If something changes, everybody gets the same "
        "addendum. Bids that come late may be left out."
    )
    writer.say("We answer every bid. We are free to choose none, and we pay nothing for bids.")
    writer.say("What we tell you here is for your bid only. We keep your bid to ourselves.")


def _price_line(handover: Handover) -> str:
    amount = " × ".join(part for part in (handover.price_quantity, handover.price_unit) if part)
    text = f"{handover.title}, {LINES[handover.price_line]}"
    return f"{text}: {amount}" if amount else text


def _counts(meaning: str, least: int, words: Words) -> str:
    floor = f"At least {words.number(least)} of 100 points." if least else ""
    return " ".join(part for part in (meaning, floor) if part)


SECOND_HALF: Final = (price, terms, response, choice, rules)

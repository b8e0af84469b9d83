"""A short form with which a vendor says that it will not bid, and why: that helps the next time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from outsource_desk.reports.kit import kit

if TYPE_CHECKING:
    from outsource_desk.base.text import Words
    from outsource_desk.reports.document import Flow
    from outsource_desk.services.vendor_view.request import Decline

LEAD: Final = (
    "You do not want to bid? Please tell us with this page or a short message: we stop asking, "
    "and learn for the next time. Saying no has no disadvantage for you."
)
REASONS: Final = (
    "We have no room for it in that time.",
    "This is not what we do.",
    "The work is too small, or too far away.",
    "The time for the bid or for the work is too short.",
    "We cannot accept a rule of the request. Which one?",
    "We work for somebody who would mind.",
    "Another reason:",
)
LINES: Final = (("Company", 1), ("Name and role", 1), ("Ask us again for", 1), ("Remarks", 3))
DAY_AND_SIGN: Final = "Day and signature"
LINE_ROOM: Final = 17.0  # for one line in handwriting


def decline_form(decline: Decline, words: Words, width: float) -> Flow:
    """Return the form; it is one page, also when filled in by hand."""
    until = f" Please tell us by {words.written_day(decline.until)}." if decline.until else ""
    to = ", ".join(part for part in (decline.contact, decline.reach) if part)
    flow = kit.body(f"{LEAD}{until}")
    flow += kit.body(f"Send it to {to}." if to else "")
    flow += kit.heading("We do not bid because", 1)
    flow += kit.check_list([(reason, False) for reason in REASONS])
    columns = [kit.PaperColumn("To fill in", share=1), kit.PaperColumn(share=2.2)]
    rows = [
        kit.Row((label, kit.gap(lines * LINE_ROOM)[0]))
        for label, lines in (*LINES, (DAY_AND_SIGN, 2))
    ]
    return flow + kit.table(columns, rows, width)

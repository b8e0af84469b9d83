"""The bid form as the last pages of a request: fields that a vendor fills in in any PDF reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from outsource_desk.reports import kit

if TYPE_CHECKING:
    from outsource_desk.domain.bid_form import BidForm
    from outsource_desk.reports.document import Flow

TITLE = "Bid form"


def form_story(form: BidForm, mark: str, width: float) -> Flow:
    """Return the form, beginning with its heading; `mark` is `form_mark(store, form)`.

    Print `form_identity.printed_mark(form.request, form.version)` on every page: copies that
    have lost their fields are recognised by it.
    """
    flow = kit.heading(TITLE)
    flow += kit.body(mark and form.title)
    return [*flow, *kit.gap(width and 1)]

"""What stays on one page: a heading, the sentence below it and what they lead to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reportlab.platypus import PageBreak, Paragraph, Spacer

from outsource_desk.reports.kit.headings import Heading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from outsource_desk.reports.document import Flow

FEWEST = 2  # lines of a list on either side of the end of a page


def keep_leads(flow: Flow) -> Flow:
    """Tie a sentence between a heading and a table or a picture to both of them."""
    for above, sentence, below in zip(flow, flow[1:], flow[2:], strict=False):
        if isinstance(above, Heading) and _is_text(sentence) and _is_block(below):
            sentence.keepWithNext = 1
    return flow


def keep_last(lines: Sequence[Any]) -> None:
    """Tie the last line of a list to the one before: none begins a page alone."""
    if len(lines) >= FEWEST:
        lines[-FEWEST].keepWithNext = 1


def _is_text(part: Any) -> bool:
    return isinstance(part, Paragraph) and not isinstance(part, Heading)


def _is_block(part: Any) -> bool:
    return not isinstance(part, (Paragraph, Spacer, PageBreak))

"""Everything a document may use. Each function returns flowables: `flow += kit.heading(...)`."""

from __future__ import annotations

from outsource_desk.reports.kit.bars import ChartBar
from outsource_desk.reports.kit.blocks import (
    Party,
    band,
    body,
    bullets,
    caption,
    check_list,
    empty,
    gap,
    key_facts,
    lead,
    notice,
    numbered,
    page_break,
    party_columns,
    side_by_side,
    small,
    whole,
)
from outsource_desk.reports.kit.charts import bar_chart, radar, scatter, score_bar, timeline
from outsource_desk.reports.kit.clauses import Clauses
from outsource_desk.reports.kit.headings import heading, opening
from outsource_desk.reports.kit.radar import Series
from outsource_desk.reports.kit.scatter import ScatterSpot
from outsource_desk.reports.kit.signing import Signatory, signatures
from outsource_desk.reports.kit.table_look import PaperColumn, Row
from outsource_desk.reports.kit.tables import table
from outsource_desk.reports.kit.timeline import Stretch

__all__ = [
    "ChartBar",
    "Clauses",
    "PaperColumn",
    "Party",
    "Row",
    "ScatterSpot",
    "Series",
    "Signatory",
    "Stretch",
    "band",
    "bar_chart",
    "body",
    "bullets",
    "caption",
    "check_list",
    "empty",
    "gap",
    "heading",
    "key_facts",
    "lead",
    "notice",
    "numbered",
    "opening",
    "page_break",
    "party_columns",
    "radar",
    "scatter",
    "score_bar",
    "side_by_side",
    "signatures",
    "small",
    "table",
    "timeline",
    "whole",
]

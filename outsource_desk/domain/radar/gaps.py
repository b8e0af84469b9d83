"""What a good brief says, section by section, with the warning where one is due (R31, R32).

The meter of a brief and the mistake radar are made from this table: they cannot disagree.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from outsource_desk.domain.brief.sections import SectionKey
from outsource_desk.domain.radar import gaps_of_terms, gaps_of_work

if TYPE_CHECKING:
    from collections.abc import Mapping

    from outsource_desk.domain.radar.gap import AnyGap

GAPS: Final[Mapping[SectionKey, tuple[AnyGap, ...]]] = {
    SectionKey.PURPOSE: gaps_of_work.PURPOSE,
    SectionKey.SCOPE: gaps_of_work.SCOPE,
    SectionKey.DELIVERABLES: gaps_of_work.DELIVERABLES,
    SectionKey.INPUTS: gaps_of_work.INPUTS,
    SectionKey.KPIS: gaps_of_work.KPIS,
    SectionKey.DATA: gaps_of_terms.DATA,
    SectionKey.WORKING: gaps_of_terms.WORKING,
    SectionKey.INTERFACES: gaps_of_terms.INTERFACES,
    SectionKey.TRIAL: gaps_of_terms.TRIAL,
    SectionKey.PAYMENT: gaps_of_terms.PAYMENT,
    SectionKey.CRITERIA: gaps_of_terms.CRITERIA,
    SectionKey.WORDS: gaps_of_terms.WORDS,
    SectionKey.DATES: gaps_of_terms.DATES,
}

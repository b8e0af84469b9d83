"""A damaged file becomes a new one, with a report in words that is kept beside it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from outsource_desk.base.errors import visible
from outsource_desk.base.files import OWNER_FILE, write_whole
from outsource_desk.base.text import written_moment
from outsource_desk.records.tables import ABOUT
from outsource_desk.services.business.business import found_business
from outsource_desk.store.salvage.salvage import Salvaged, salvage
from outsource_desk.store.store import Store

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from outsource_desk.base.clock import Clock
    from outsource_desk.store.salvage.salvage_rows import SalvageNote, What

KINDS = {  # one and several as this report calls them, in its order
    "business": ("Your business", "Your business"),
    "person": ("Person of your firm", "People of your firm"),
    "task": ("Task", "Tasks"),
    "brief": ("Brief", "Briefs"),
    "deliverable": ("Deliverable", "Deliverables"),
    "input": ("Input", "Inputs"),
    "kpi": ("Number to watch", "Numbers to watch"),
    "criterion": ("Criterion", "Criteria"),
    "vendor": ("Vendor", "Vendors"),
    "contact": ("Contact", "Contacts"),
    "bid": ("Bid", "Bids"),
    "bid_answer": ("Answer in a bid", "Answers in bids"),
    "award": ("Choice of a bid", "Choices of bids"),
    "contract": ("Contract", "Contracts"),
    "contract_version": ("Finished contract paper", "Finished contract papers"),
    "clause_value": ("Entry in a clause", "Entries in clauses"),
    "extra_clause": ("Clause of your own", "Clauses of your own"),
    "term": ("Term", "Terms"),
    "milestone": ("Milestone", "Milestones"),
    "check_item": ("Point to check", "Points to check"),
    "payment": ("Payment", "Payments"),
    "rework": ("Rework", "Reworks"),
    "review": ("Review", "Reviews"),
    "promise": ("Promise", "Promises"),
    "own_time": ("Time of your own", "Times of your own"),
    "dismissal": ("Hint switched off", "Hints switched off"),
    "attachment": ("Attachment", "Attachments"),
    "blob": ("Stored document", "Stored documents"),
    "history": ("Line of the history", "Lines of the history"),
    "history_row": ("Detail of the history", "Details of the history"),
    "file_fact": ("Mark of the file", "Marks of the file"),
}
DONE: dict[What, str] = {
    "lost": "Not kept, because they could not be read or belong to something that is lost",
    "from_history": "Brought back from the history",
    "value": "Kept, but a value could not be read and was replaced: look at them",
    "text": "Kept, but some letters of a text could not be read (�): look at them",
    "link": "Kept, but what they were linked to is lost",
    "nameless": "Put in for a lost record, so that what belongs to it could be kept: fill it in",
}
MOST_NAMES = 200
ENDING = " – what was kept.txt"


@dataclass(frozen=True, slots=True)
class SalvageReport:
    """What the owner reads: one sentence, one line for each kind, and what to look at."""

    path: Path
    report_path: Path
    is_complete: bool
    headline: str
    counts: tuple[str, ...]  # “Vendors: 14 of 15 kept”, and at the end all that is whole
    details: tuple[tuple[str, tuple[str, ...]], ...]  # what was done, and with which records

    @property
    def text(self) -> str:
        parts = [self.headline, "\n".join(self.counts)]
        parts += [
            f"{title}:\n" + "\n".join(f"  {name}" for name in names)
            for title, names in self.details
        ]
        return visible("\n\n".join(parts) + "\n")


def salvage_file(
    source: Path, target: Path, clock: Clock, report: Callable[[float, str], object]
) -> SalvageReport:
    """Make the new file `target` of what can be read in `source`, and write down what was kept.

    Raises: UserError (DataFileError); `source` is never changed, and no half-made file is left.
    """
    salvaged = salvage(source, target, clock.now(), report)
    store = Store.open(target, clock)
    try:
        found_business(store)
    finally:
        store.close()
    summary = in_words(salvaged, written_moment(clock.now()))
    write_whole(summary.report_path, summary.text.encode(), OWNER_FILE)
    return summary


def in_words(salvaged: Salvaged, moment: str) -> SalvageReport:
    """Return what was kept and what was not, in the order of the work."""
    kinds = sorted(salvaged.kinds, key=lambda kind: _place(kind.table))
    short = [kind for kind in kinds if kind.kept < kind.found]
    whole = [f"{_several(kind.table)} {kind.kept}" for kind in kinds if kind not in short]
    counts = [f"{_several(kind.table)}: {kind.kept} of {kind.found} kept" for kind in short]
    if whole:
        counts.append(f"Kept whole: {', '.join(whole)}")
    if salvaged.unknown:
        counts.append(f"Records of which nothing can be read: {salvaged.unknown}")
    details = tuple(
        (title, tuple(_names([note for note in salvaged.notes if note.what == what])))
        for what, title in DONE.items()
        if any(note.what == what for note in salvaged.notes)
    )
    outcome = (
        "Everything that was in it is kept."
        if salvaged.is_complete
        else "Not everything could be kept: compare it with your papers and a backup."
    )
    headline = (
        f"“{salvaged.source.name}” was salvaged into “{salvaged.path.name}” on {moment}. {outcome}"
        " The damaged file was left as it is."
    )
    beside = salvaged.path.with_name(f"{salvaged.path.stem}{ENDING}")
    return SalvageReport(
        salvaged.path, beside, salvaged.is_complete, headline, tuple(counts), details
    )


def _several(table: str) -> str:
    return called(table)[1]


def called(table: str) -> tuple[str, str]:
    """Return what one and several are called here; else what the table says of itself."""
    about = ABOUT.get(table)
    plain = (about.heading, about.many.capitalize()) if about else (table, table)
    return KINDS.get(table, plain)


def _names(notes: list[SalvageNote]) -> Iterator[str]:
    """Yield the records of one fate by kind, with their names where they have any."""
    by_table: dict[str, list[SalvageNote]] = defaultdict(list)
    for note in notes:
        by_table[note.table].append(note)
    for table in sorted(by_table, key=_place):
        named = [note for note in by_table[table] if note.label]
        kind, several = called(table)
        for note in named[:MOST_NAMES]:
            field = f" ({note.column.removesuffix('_id').replace('_', ' ')})" if note.column else ""
            yield f"{kind} “{note.label}”{field}"
        nameless = len(by_table[table]) - len(named[:MOST_NAMES])
        if nameless:
            yield f"{several}: {nameless}" + (" more" if named else "")


def _place(table: str) -> int:
    return list(KINDS).index(table) if table in KINDS else len(KINDS)

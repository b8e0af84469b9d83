"""The brief of one task: what is asked of vendors, and how complete it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from outsource_desk.domain.brief.customer_contact import GUIDELINES
from outsource_desk.domain.brief.data_sharing import rules_for, sharing_of
from outsource_desk.domain.kinds import CriterionKind
from outsource_desk.domain.radar.facts import TaskFacts
from outsource_desk.records.brief import Brief, BriefDraft
from outsource_desk.records.task import Task
from outsource_desk.services.attachments.attachments import has_annexes
from outsource_desk.services.brief.needs import written_facts
from outsource_desk.services.brief.packs import advice, pack_of
from outsource_desk.services.brief.rows import brief_of, classes_of, read_lists
from outsource_desk.services.brief.sections import sections_of, whole_meter
from outsource_desk.services.business.business import business, known_names, people
from outsource_desk.services.locks.brief_lock import SENT, why_locked

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from outsource_desk.domain.brief.completeness import Completeness
    from outsource_desk.domain.brief.data_sharing import Sharing
    from outsource_desk.domain.brief.sections import BriefSection, Need, SectionKey
    from outsource_desk.domain.compare.price_rules import PriceRule
    from outsource_desk.domain.decide.answers import DataClass
    from outsource_desk.domain.kinds import PriceBasis
    from outsource_desk.services.brief.rows import BriefLists
    from outsource_desk.services.business.business import PersonRow
    from outsource_desk.store.store import Store


@dataclass(frozen=True, slots=True)
class ProofStatement:
    """A proof that vendors have to show because of what data they see (R26, R48)."""

    name: str
    meaning: str
    asked: bool  # False: the owner took the must-have out


@dataclass(frozen=True, slots=True)
class DataSharing:
    """The data that the vendor sees, the rules that go with it, and the proofs to ask for (R26)."""

    data: DataClass | None  # the most sensitive
    sharings: tuple[Sharing, ...]  # of all classes, the most sensitive first
    rules: tuple[str, ...]  # the usual ones
    statements: tuple[ProofStatement, ...]

    @property
    def sharing(self) -> Sharing | None:
        return self.sharings[0] if self.sharings else None

    @property
    def unproven(self) -> tuple[str, ...]:
        return tuple(statement.name for statement in self.statements if not statement.asked)

    @property
    def lacks_proof(self) -> bool:
        return bool(self.unproven)


@dataclass(frozen=True, slots=True)
class BriefResult:
    """Everything about the brief of one task."""

    task_id: int
    title: str
    summary: str
    begun: bool
    text: BriefDraft
    price_basis: PriceBasis
    price_rule: PriceRule
    people: tuple[str, ...]  # who could supervise
    oversight: PersonRow | None  # who supervises, for `text.oversight_minutes` a week (R24)
    data: DataSharing
    guidelines: tuple[str, ...]  # the usual ones for customers (R29)
    lists: BriefLists
    sections: tuple[BriefSection, ...]
    meter: Completeness  # of the sections
    sent_on: date | None
    locked: str  # why it cannot be changed, and how else; "" while it can
    may_take_back: bool  # it was sent, and no vendor was chosen
    pack: str  # key of the ready brief that fits; "" without one
    advice: Mapping[SectionKey, tuple[str, ...]]  # what is worth knowing, from that pack

    @property
    def missing(self) -> tuple[Need, ...]:
        return tuple(need for section in self.sections for need in section.missing)

    @property
    def blocking(self) -> tuple[Need, ...]:
        """What must be there before the request can be sent."""
        return tuple(need for need in self.missing if need.blocking)


def brief(store: Store, task_id: int, today: date) -> BriefResult:
    """Return the brief of a task, empty when it was not begun. Raises: UserError without it."""
    with store.read() as session:
        task = session.need(Task, task_id)
        stored = brief_of(session, task_id)
        lists = read_lists(session, task_id, today)
        everybody = people(store)
        locked = why_locked(session, task_id)
        has_annex = has_annexes(session, task_id)
    shown = stored or Brief(task_id=task_id)
    overseer = next((person for person in everybody if person.id == shown.oversight_id), None)
    text = BriefDraft.of_stored(shown.model_dump(include=set(BriefDraft.model_fields)))
    data = _sharing(task, text, lists)
    sections = sections_of(
        TaskFacts(
            task_id,
            task.title,
            data_class=task.data_class,
            customers=task.customers,
            examples=int(has_annex),
        ),
        written_facts(shown, text, lists, data.unproven, today),
    )
    return BriefResult(
        task_id=task_id,
        title=task.title,
        summary=task.summary,
        begun=stored is not None,
        text=text,
        price_basis=shown.price_basis,
        price_rule=shown.price_rule,
        people=known_names(store),
        oversight=overseer,
        data=data,
        guidelines=GUIDELINES[task.customers] if task.customers else (),
        lists=lists,
        sections=sections,
        meter=whole_meter(sections),
        sent_on=shown.sent_on,
        locked=locked,
        may_take_back=locked == SENT,
        pack=task.starter if pack_of(task.starter) else "",
        advice=advice(task.starter, business(store).country, today),
    )


def _sharing(task: Task, text: BriefDraft, lists: BriefLists) -> DataSharing:
    classes = classes_of(task.data_class, text)
    sharings = sharing_of(classes)
    musts = [row.name for row in lists.criteria if row.kind == CriterionKind.MUST]
    statements = tuple(
        ProofStatement(
            sharing.proof, sharing.proof_meaning, any(sharing.is_proof(name) for name in musts)
        )
        for sharing in sharings
        if sharing.proof
    )
    return DataSharing(task.data_class, sharings, rules_for(classes), statements)

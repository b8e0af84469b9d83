"""How far a contract is: its clauses with their state, and the form of one clause."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from outsource_desk.domain.contract.clauses import ClauseState, clause_state
from outsource_desk.domain.kinds import ContractState
from outsource_desk.services.contract.clauses import EXTRA_ORDER, clause_templates
from outsource_desk.services.contract.facts import read_facts
from outsource_desk.services.contract.findings import Level, extra_findings, findings_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from outsource_desk.base.text import Words
    from outsource_desk.domain.contract.clauses import ClauseTemplate
    from outsource_desk.services.brief.rows import KpiRow
    from outsource_desk.services.contract.facts import (
        ContractContent,
        ExtraFacts,
        StageFacts,
        TermFacts,
    )
    from outsource_desk.services.contract.findings import ContractFinding
    from outsource_desk.store.store import Store


@dataclass(frozen=True, slots=True)
class ClauseRow:
    """One line of the outline. `key` is the one of its template, or "extra:7"."""

    key: str
    number: int
    title: str
    state: ClauseState


@dataclass(frozen=True, slots=True)
class ContractOutline:
    """A contract at a glance. `version` is the last finished one, 0 before that."""

    contract_id: int
    task_id: int
    number: str
    title: str
    vendor_id: int
    vendor: str
    state: ContractState
    signed_on: date | None
    version: int
    paper: str
    rows: tuple[ClauseRow, ...]
    findings: tuple[ContractFinding, ...]

    @property
    def is_draft(self) -> bool:
        return self.state is ContractState.DRAFT

    @property
    def complete(self) -> int:
        return sum(row.state is ClauseState.COMPLETE for row in self.rows)

    @property
    def open_findings(self) -> tuple[ContractFinding, ...]:
        """What stands in the way of finishing: wrong values, and what is not filled in yet."""
        return tuple(finding for finding in self.findings if finding.level is not Level.WARNING)

    def count(self, level: Level) -> int:
        return sum(finding.level is level for finding in self.findings)

    def row(self, key: str) -> ClauseRow | None:
        return next((row for row in self.rows if row.key == key), None)


@dataclass(frozen=True, slots=True)
class ClauseForm:
    """What the form of one clause shows; `extra` instead of `template` for the owner's own."""

    key: str
    number: int
    title: str
    why: str
    template: ClauseTemplate | None
    extra: ExtraFacts | None
    values: Mapping[str, str]
    findings: tuple[ContractFinding, ...]
    currency: str
    price_minor: int
    milestones: tuple[StageFacts, ...]
    terms: tuple[TermFacts, ...]
    kpis: tuple[KpiRow, ...]


OWN_WORDS = "A clause in your own words. Write short sentences, one thought a line."


def outline(store: Store, contract_id: int, words: Words) -> ContractOutline:
    """Return the state of every clause, and all problems and warnings in their order.

    Raises: UserError when the contract is gone.
    """
    return outline_of(read_facts(store, contract_id), words)


def outline_of(facts: ContractContent, words: Words) -> ContractOutline:
    """Return the outline of facts that were read before."""
    rows: list[ClauseRow] = []
    findings: list[ContractFinding] = []
    for number, (key, title, template) in enumerate(_clauses(facts), 1):
        of_clause = _findings(facts, key, template, words)
        findings += of_clause
        rows.append(ClauseRow(key, number, title, _state(of_clause)))
    head = facts.head
    return ContractOutline(
        contract_id=head.id,
        task_id=head.task_id,
        number=head.number,
        title=head.title,
        vendor_id=head.vendor_id,
        vendor=facts.provider.name,
        state=head.state,
        signed_on=head.signed_on,
        version=facts.last_version,
        paper=head.paper,
        rows=tuple(rows),
        findings=tuple(findings),
    )


def clause_form(store: Store, contract_id: int, key: str, words: Words) -> ClauseForm | None:
    """Return what the form of one clause shows; None when there is no such clause (any more)."""
    facts = read_facts(store, contract_id)
    for number, (clause_key, title, template) in enumerate(_clauses(facts), 1):
        if clause_key == key:
            return ClauseForm(
                key=key,
                number=number,
                title=title,
                why=template.why if template else OWN_WORDS,
                template=template,
                extra=None if template else _extra(facts, key),
                values=facts.values(template) if template else {},
                findings=_findings(facts, key, template, words),
                currency=facts.head.currency,
                price_minor=facts.head.price_minor,
                milestones=facts.milestones,
                terms=facts.terms,
                kpis=facts.kpis,
            )
    return None


def minimum_missing(contract: ContractOutline) -> tuple[str, ...]:
    """Return the titles of clauses of the minimum set that are not complete (R84)."""
    bad = (ClauseState.PROBLEM, ClauseState.NOT_STARTED)
    needed = {template.key for template in clause_templates() if template.minimum}
    return tuple(row.title for row in contract.rows if row.state in bad and row.key in needed)


def _clauses(facts: ContractContent) -> list[tuple[str, str, ClauseTemplate | None]]:
    templates = clause_templates()
    own = [(f"extra:{extra.id}", extra.title, None) for extra in facts.extras]
    before = [
        (template.key, template.title, template)
        for template in templates
        if template.order < EXTRA_ORDER
    ]
    after = [
        (template.key, template.title, template)
        for template in templates
        if template.order >= EXTRA_ORDER
    ]
    return [*before, *own, *after]


def _extra(facts: ContractContent, key: str) -> ExtraFacts:
    return next(extra for extra in facts.extras if f"extra:{extra.id}" == key)


def _findings(
    facts: ContractContent, key: str, template: ClauseTemplate | None, words: Words
) -> tuple[ContractFinding, ...]:
    if template is not None:
        return findings_of(template, facts, words)
    extra = _extra(facts, key)
    return extra_findings(extra.id, extra.title, extra.body)


def _state(findings: tuple[ContractFinding, ...]) -> ClauseState:
    levels = [finding.level for finding in findings]
    return clause_state(
        problems=levels.count(Level.PROBLEM),
        missing=levels.count(Level.MISSING),
        warnings=levels.count(Level.WARNING),
    )

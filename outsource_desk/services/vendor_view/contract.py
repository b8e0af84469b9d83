"""The words of a contract, made once from its values: screen preview, PDF and Word print these."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from outsource_desk.base.file_names import document_name
from outsource_desk.domain.contract.clauses import YES, is_shown, letter, lines_of
from outsource_desk.domain.kinds import ContractState
from outsource_desk.services.business.logo import logo
from outsource_desk.services.contract.clauses import (
    EXTRA_ORDER,
    clause_template,
    clause_templates,
)
from outsource_desk.services.contract.facts import read_facts
from outsource_desk.services.contract.model import (
    CLIENT,
    PROVIDER,
    BlankForm,
    ClauseText,
    ContractAnnex,
    ContractText,
    Paragraph,
    PartyText,
    SignatoryText,
    SubClause,
    TextTable,
    TickList,
)
from outsource_desk.services.contract.tables import ANNEXES, annexes, clause_table
from outsource_desk.services.contract.wording import BLANK, END_MARKS, Wording

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from outsource_desk.base.text import Words
    from outsource_desk.domain.contract.clauses import ClauseParagraph, ClauseTemplate
    from outsource_desk.services.contract.facts import (
        ContractContent,
        ExtraFacts,
        PartyFacts,
        Values,
    )
    from outsource_desk.store.store import Store

__all__ = [
    "BlankForm",
    "ContractAnnex",
    "ContractPaper",
    "ContractText",
    "Paragraph",
    "TextTable",
    "TickList",
    "contract_paper",
    "contract_text",
    "flags",
    "text_of",
]


@dataclass(frozen=True, slots=True)
class _Shown:
    """A clause that is printed: its template, its values and the paragraphs they ask for."""

    template: ClauseTemplate
    values: Mapping[str, str]
    paragraphs: tuple[ClauseParagraph, ...]


@dataclass(frozen=True, slots=True)
class ContractPaper:
    """A contract to be printed on a day.

    final: the version about to be finished: as it will be, no draft any more.
    """

    facts: ContractContent
    today: date
    final: bool = False
    logo: bytes = b""


def contract_paper(
    store: Store, contract_id: int, today: date, *, typed: Values | None = None, final: bool = False
) -> ContractPaper:
    """Read what a contract says.

    typed: values by (clause, field) that are not stored yet, for the preview while typing.
    Raises: UserError when the contract is gone.
    """
    facts = read_facts(store, contract_id)
    shown = facts.with_typed(typed) if typed else facts
    return ContractPaper(shown, today, final, logo(store))


def contract_text(store: Store, contract_id: int, words: Words, today: date) -> ContractText:
    """Return a contract as it reads now. Raises: UserError when it is gone."""
    return text_of(contract_paper(store, contract_id, today), words)


def text_of(paper: ContractPaper, words: Words) -> ContractText:
    """Return the words of a contract that was read before."""
    facts, head = paper.facts, paper.facts.head
    today = head.signed_on or paper.today
    draft = head.state is ContractState.DRAFT and not paper.final
    version = facts.last_version + 1 if head.state is ContractState.DRAFT else facts.last_version
    name = f"Version {max(version, 1)}"
    wording, clauses = _clauses(facts, words)
    day = words.written_day(today)
    return ContractText(
        contract_id=head.id,
        number=head.number,
        title=head.title,
        meta=(f"Contract {head.number}", name, f"Draft of {day}, not signed" if draft else day),
        version=name,
        day=today,
        paper=head.paper,
        draft=draft,
        parties=(
            _party(CLIENT, facts.client, facts.client_numbers),
            _party(PROVIDER, facts.provider, facts.provider_numbers),
        ),
        facts=_key_facts(facts, wording),
        clauses=clauses,
        closing=_closing(facts, wording),
        signatories=_signatories(facts),
        annexes=annexes(facts, wording),
        file_name=document_name(
            "Contract", head.title, facts.provider.name, f"v{max(version, 1)}", day=today
        ),
    )


def _clauses(facts: ContractContent, words: Words) -> tuple[Wording, tuple[ClauseText, ...]]:
    shown = {clause.template.key: clause for clause in _all_shown(facts)}
    extras = {f"extra:{extra.id}": extra for extra in facts.extras}
    before = [key for key, clause in shown.items() if clause.template.order < EXTRA_ORDER]
    after = [key for key in shown if key not in before]
    numbers = {key: str(at) for at, key in enumerate((*before, *extras, *after), 1)}
    names = {"client": facts.client.name, "provider": facts.provider.name}
    wording = Wording(words, facts.head.currency, names, numbers, ANNEXES)
    made: list[ClauseText] = []
    for key, number in numbers.items():
        if key in shown:
            blocks = tuple(_blocks(facts, wording, number, shown[key]))
            made.append(ClauseText(key, number, shown[key].template.title, blocks))
        else:
            made.append(_extra_clause(key, number, extras[key]))
    return wording, tuple(made)


def _all_shown(facts: ContractContent) -> Iterator[_Shown]:
    for template in clause_templates():
        values = facts.values(template) | flags(facts)
        paragraphs = tuple(
            paragraph for paragraph in template.paragraphs if is_shown(paragraph, values)
        )
        if paragraphs and not template.closing:
            yield _Shown(template, values, paragraphs)


def _extra_clause(key: str, number: str, extra: ExtraFacts) -> ClauseText:
    lines = lines_of(extra.body) or (BLANK,)
    own = tuple(Paragraph(f"{number}.{at}", line) for at, line in enumerate(lines, 1))
    return ClauseText(key, number, extra.title, own)


def _blocks(
    facts: ContractContent, wording: Wording, number: str, shown: _Shown
) -> Iterator[Paragraph | TextTable]:
    for at, paragraph in enumerate(shown.paragraphs, 1):
        texts = _parts(paragraph, wording, shown)
        parts = tuple(SubClause(f"({letter(place)})", text) for place, text in enumerate(texts))
        text = wording.fill(paragraph.text, shown.template, shown.values)
        yield Paragraph(f"{number}.{at}", text, parts)
        if paragraph.table:
            yield clause_table(paragraph.table, facts, wording)


def _parts(paragraph: ClauseParagraph, wording: Wording, shown: _Shown) -> tuple[str, ...]:
    """Return the texts of (a), (b) …; the owner's own lines are closed like a list."""
    if not paragraph.each:
        return tuple(wording.fill(line, shown.template, shown.values) for line in paragraph.parts)
    lines = lines_of(shown.values.get(paragraph.each, ""))
    tidy = [line.rstrip(END_MARKS) for line in lines] or [BLANK]
    return (*(f"{line};" for line in tidy[:-1]), f"{tidy[-1]}.")


def flags(facts: ContractContent) -> dict[str, str]:
    """Return what conditions may ask apart from the values of a clause."""
    return {
        "has_deliverables": YES if facts.deliverables or facts.milestones else "",
        "has_kpis": YES if facts.kpis else "",
        "has_terms": YES if facts.terms else "",
    }


def _party(role: str, party: PartyFacts, numbers: tuple[str, ...] = ()) -> PartyText:
    address = ", ".join(lines_of(party.address))
    lines = (
        ", ".join(part for part in (address, party.country) if part),
        f"Tax number {party.tax_id}" if party.tax_id else "",
        *numbers,
        f"Represented by {party.represented_by}" if party.represented_by else "",
    )
    return PartyText(role, party.name, tuple(line for line in lines if line))


def _key_facts(facts: ContractContent, wording: Wording) -> tuple[tuple[str, str], ...]:
    asked = (
        ("Total price", "payment", "price"),
        ("Start", "work", "starts_on"),
        ("End", "work", "ends_on"),
        ("Governing law", "disputes", "law"),
    )
    rows: list[tuple[str, str]] = []
    for label, key, name in asked:
        template = clause_template(key)
        value = facts.values(template)[name]
        rows.append((label, wording.value(template.field(name), value)))
    return tuple(rows)


def _closing(facts: ContractContent, wording: Wording) -> str:
    sentences: list[str] = []
    for template in clause_templates():
        if template.closing:
            values = facts.values(template)
            shown = (paragraph for paragraph in template.paragraphs if is_shown(paragraph, values))
            sentences += [wording.fill(paragraph.text, template, values) for paragraph in shown]
    return " ".join(sentences)


def _signatories(facts: ContractContent) -> tuple[SignatoryText, ...]:
    values = facts.values(clause_template("signatures"))
    witness = values["witness"] == YES
    sides = ((CLIENT, facts.client, "client"), (PROVIDER, facts.provider, "provider"))
    return tuple(
        SignatoryText(
            role, party.name, values[f"{side}_signer"], values[f"{side}_capacity"], witness
        )
        for role, party, side in sides
    )

"""The service contract on paper: parties, key facts, numbered clauses, signatures, annexes."""

from __future__ import annotations

from datetime import UTC, datetime, time
from itertools import pairwise
from typing import TYPE_CHECKING

from outsource_desk.reports.document import Document, DocumentSubject, Printout, document
from outsource_desk.reports.kit import kit
from outsource_desk.reports.kit.styles import NUMBER_COLUMN
from outsource_desk.reports.paper import CONTRACT_MARGINS
from outsource_desk.services.vendor_view.contract import (
    BlankForm,
    ContractPaper,
    Paragraph,
    TextTable,
    TickList,
    contract_paper,
    text_of,
)

if TYPE_CHECKING:
    from outsource_desk.base.text import Words
    from outsource_desk.reports.document import Flow
    from outsource_desk.reports.paper import Paper
    from outsource_desk.services.vendor_view.contract import ContractAnnex, ContractText
    from outsource_desk.store.store import Store

KIND = "Service contract"
LINE_ROOM = 17.0  # for one line in handwriting


def load(store: Store, subject: DocumentSubject) -> ContractPaper:
    return contract_paper(store, subject.contract_id, subject.today)


@document(
    Document(
        key="contract",
        title=KIND,
        for_vendor=True,
        needs="contract",
        margins=CONTRACT_MARGINS,
        order=40,
    ),
    load,
)
def compose(result: ContractPaper, words: Words, paper: Paper) -> Printout:
    """Lay out a contract; what it says was decided in `services.contract_text`."""
    contract = text_of(result, words)
    width = paper.text_width
    flow = kit.opening(KIND, contract.title, contract.meta)
    flow += kit.party_columns(
        [kit.Party(party.role, party.name, party.lines) for party in contract.parties], width
    )
    flow += kit.key_facts(contract.facts, width)
    flow += kit.signatures(
        _clauses(contract, width), contract.closing, _signatories(contract), width
    )
    flow += _annexes(contract, width)
    names = [party.name for party in contract.parties]
    return Printout(
        title=f"{KIND}: {contract.title}",
        flow=flow,
        head=(f"{KIND} · {contract.title}", f"{contract.number} · {contract.version}"),
        foot=" · ".join(names),
        author=names[0],
        subject=f"Contract {contract.number}, {contract.version}",
        keywords=(contract.number, *names),
        initials=tuple(party.role for party in contract.parties),
        watermark="DRAFT" if contract.draft else "",
        logo=result.logo,
        made_at=datetime.combine(contract.day, time(), UTC),
    )


def _clauses(contract: ContractText, width: float) -> Flow:
    """Return the numbered clauses; the kit counts them as the text did."""
    clauses = kit.Clauses()
    for clause in contract.clauses:
        clauses.heading(clause.title)
        for block, following in pairwise((*clause.blocks, None)):
            if isinstance(block, Paragraph):
                leads = isinstance(following, TextTable)
                clauses.clause(block.text, [part.text for part in block.parts], leads=leads)
            elif block is not None:
                clauses.add(_table(block, width, NUMBER_COLUMN))
    return clauses.flow


def _annexes(contract: ContractText, width: float) -> Flow:
    flow: Flow = []
    for annex in contract.annexes:
        form = any(isinstance(block, BlankForm) for block in annex.blocks)
        inside = kit.heading(f"Annex {annex.letter}: {annex.title}")
        inside += kit.body(annex.lead) + _annex_blocks(annex, width)
        flow += kit.page_break() if form else kit.gap(24)
        flow += kit.whole(inside)
    return flow


def _annex_blocks(annex: ContractAnnex, width: float) -> Flow:
    flow: Flow = []
    for block in annex.blocks:
        if isinstance(block, TickList):
            flow += kit.heading(block.title, level=1)
            flow += kit.check_list([(item, False) for item in block.items])
        elif isinstance(block, BlankForm):
            flow += _form(block, width)
        else:
            flow += _table(block, width)
    return flow


def _table(table: TextTable, width: float, indent: float = 0) -> Flow:
    columns = [
        kit.PaperColumn(column.title, align=column.align, fit=column.fit, share=column.share)
        for column in table.columns
    ]
    rows = [kit.Row(row) for row in table.rows]
    if table.total:
        rows.append(kit.Row(table.total, kind="total"))
    return kit.table(columns, rows, width, empty=table.empty, indent=indent)


def _form(form: BlankForm, width: float) -> Flow:
    """Return a ruled form: a label, and room to write beside it."""
    columns = [kit.PaperColumn("To fill in", share=1), kit.PaperColumn(share=1.6)]
    rows = [kit.Row((label, kit.gap(lines * LINE_ROOM)[0])) for label, lines in form.lines]
    return kit.table(columns, rows, width)


def _signatories(contract: ContractText) -> list[kit.Signatory]:
    return [
        kit.Signatory(
            signatory.role,
            signatory.name,
            signatory.person,
            signatory.capacity,
            witness=signatory.witness,
        )
        for signatory in contract.signatories
    ]

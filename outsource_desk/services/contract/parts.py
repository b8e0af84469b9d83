"""What the owner adds to a contract draft: clauses in own words, and the glossary (R80)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlmodel import col, func, select

from outsource_desk.base.errors import UserError
from outsource_desk.records.contract import ExtraClause, ExtraClauseDraft, Term, TermDraft
from outsource_desk.services.contract.guard import draft_in

if TYPE_CHECKING:
    from sqlmodel import Session

    from outsource_desk.store.store import Store

CLAUSE_GONE = "This clause is no longer in the contract. Undo brings it back."
TERM_GONE = "This word is no longer in the contract. Undo brings it back."


def add_clause(store: Store, contract_id: int, draft: ExtraClauseDraft) -> int:
    """Append a clause in the owner's own words and return its id.

    Raises: UserError when the contract is no draft any more.
    """
    with store.change(f"Add clause “{draft.title}”") as session:
        draft_in(session, contract_id)
        last = select(func.coalesce(func.max(ExtraClause.position), -1))
        place = session.exec(last.where(ExtraClause.contract_id == contract_id)).one() + 1
        values = draft.model_dump()
        clause = ExtraClause(**values, contract_id=contract_id, position=place)
        session.add(clause)
        session.flush()
        assert clause.id is not None
        return clause.id


def change_clause(store: Store, clause_id: int, draft: ExtraClauseDraft) -> None:
    """Change a clause in the owner's own words. Raises: UserError when it is fixed or gone."""
    with store.change(f"Change clause “{draft.title}”") as session:
        clause = _clause_in(session, clause_id)
        clause.sqlmodel_update(draft.model_dump(exclude_unset=True))
        session.add(clause)


def remove_clause(store: Store, clause_id: int) -> None:
    with store.read() as session:
        title = _clause_in(session, clause_id).title
    with store.change(f"Delete clause “{title}”") as session:
        session.delete(_clause_in(session, clause_id))


def add_term(store: Store, contract_id: int, draft: TermDraft) -> int:
    """Add a word and its meaning and return its id.

    Raises: UserError when the word is there already, or the contract is no draft any more.
    """
    with store.change(f"Add “{draft.word}” to the words") as session:
        draft_in(session, contract_id)
        _check_new(session, contract_id, draft.word, None)
        term = Term(**draft.model_dump(), contract_id=contract_id)
        session.add(term)
        session.flush()
        assert term.id is not None
        return term.id


def change_term(store: Store, term_id: int, draft: TermDraft) -> None:
    """Change a word or its meaning. Raises: UserError as `add_term`."""
    with store.change(f"Change the meaning of “{draft.word}”") as session:
        term = _term_in(session, term_id)
        _check_new(session, term.contract_id, draft.word, term_id)
        term.sqlmodel_update(draft.model_dump(exclude_unset=True))
        session.add(term)


def remove_term(store: Store, term_id: int) -> None:
    with store.read() as session:
        word = _term_in(session, term_id).word
    with store.change(f"Delete “{word}” from the words") as session:
        session.delete(_term_in(session, term_id))


def _clause_in(session: Session, clause_id: int) -> ExtraClause:
    clause = session.get(ExtraClause, clause_id)
    if clause is None:
        raise UserError(CLAUSE_GONE)
    draft_in(session, clause.contract_id)
    return clause


def _term_in(session: Session, term_id: int) -> Term:
    term = session.get(Term, term_id)
    if term is None:
        raise UserError(TERM_GONE)
    draft_in(session, term.contract_id)
    return term


def _check_new(session: Session, contract_id: int, word: str, own_id: int | None) -> None:
    same = select(Term.id).where(
        Term.contract_id == contract_id, func.lower(col(Term.word)) == word.lower()
    )
    if session.exec(same).first() not in (None, own_id):
        raise UserError(f"“{word}” is explained already. Change that line, or use another word.")

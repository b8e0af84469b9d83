"""R121: what is signed, chosen or sent stays as it is, whichever program writes to the file."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing

import pytest
from sqlmodel import select

from outsource_desk.base.errors import UserError
from outsource_desk.records.contract import Contract
from outsource_desk.records.frozen import PARTS, TRIGGERS
from outsource_desk.records.sql import THAWED
from outsource_desk.records.tables import METADATA
from outsource_desk.store.constraints import FIXED
from outsource_desk.store.errors import DataFileError
from outsource_desk.store.store import Store

SIGNED = "(SELECT id FROM contract WHERE state = 'signed')"
CHOSEN = "(SELECT task_id FROM award)"
SENT = "(SELECT task_id FROM brief WHERE sent_on IS NOT NULL)"
ACCEPTED = "(SELECT id FROM milestone WHERE state = 'accepted')"
REFUSED = (
    ("contract", f"UPDATE contract SET price_minor = price_minor + 1 WHERE id IN {SIGNED}"),
    ("contract", f"UPDATE contract SET title = 'New' WHERE id IN {SIGNED}"),
    ("contract", f"UPDATE contract SET ends_on = '2031-01-01' WHERE id IN {SIGNED}"),
    ("contract", f"UPDATE contract SET state = 'draft', signed_on = NULL WHERE id IN {SIGNED}"),
    ("contract", f"UPDATE contract SET signed_on = '2020-01-01' WHERE id IN {SIGNED}"),
    ("contract", f"DELETE FROM contract WHERE id IN {SIGNED}"),
    (
        "contract",
        "DELETE FROM task WHERE id IN (SELECT task_id FROM contract WHERE state = 'signed')",
    ),
    ("contract", f"UPDATE clause_value SET value = 'x' WHERE contract_id IN {SIGNED}"),
    ("contract", f"DELETE FROM clause_value WHERE contract_id IN {SIGNED}"),
    (
        "contract",
        (
            "INSERT INTO clause_value (contract_id, clause, field, value)"
            f" SELECT id, 'law', 'extra', 'x' FROM contract WHERE id IN {SIGNED}"
        ),
    ),
    (
        "contract",
        (
            "INSERT INTO extra_clause (contract_id, title, body, position)"
            f" SELECT id, 'More', '', 0 FROM contract WHERE id IN {SIGNED}"
        ),
    ),
    (
        "contract",
        (
            "INSERT INTO term (contract_id, word, meaning)"
            f" SELECT id, 'Soon', 'Later' FROM contract WHERE id IN {SIGNED}"
        ),
    ),
    ("contract", "UPDATE contract_version SET pages = 99"),
    ("contract", "DELETE FROM contract_version"),
    ("contract", f"UPDATE milestone SET baseline_on = '2031-01-01' WHERE contract_id IN {SIGNED}"),
    ("accepted", f"UPDATE milestone SET amount_minor = 1 WHERE id IN {ACCEPTED}"),
    ("accepted", f"UPDATE milestone SET state = 'started' WHERE id IN {ACCEPTED}"),
    ("accepted", f"UPDATE check_item SET done = 1 - done WHERE milestone_id IN {ACCEPTED}"),
    ("accepted", f"DELETE FROM check_item WHERE milestone_id IN {ACCEPTED}"),
    ("award", "UPDATE award SET reason = 'Because'"),
    ("award", "UPDATE award SET chosen_on = '2020-01-01'"),
    ("award", f"UPDATE bid SET price_minor = 1 WHERE task_id IN {CHOSEN}"),
    ("award", f"UPDATE bid SET state = 'withdrawn' WHERE task_id IN {CHOSEN}"),
    ("award", f"DELETE FROM bid WHERE task_id IN {CHOSEN}"),
    ("award", f"UPDATE criterion SET weight = 99 WHERE task_id IN {CHOSEN}"),
    ("award", f"DELETE FROM criterion WHERE task_id IN {CHOSEN}"),
    ("award", "UPDATE bid_answer SET points = 99 WHERE bid_id IN (SELECT bid_id FROM award)"),
    ("award", "DELETE FROM bid_answer WHERE bid_id IN (SELECT bid_id FROM award)"),
    (
        "contract",
        "DELETE FROM award WHERE task_id IN (SELECT task_id FROM contract WHERE state = 'signed')",
    ),
    ("request", f"UPDATE brief SET in_scope = 'More' WHERE task_id IN {SENT}"),
    ("request", f"UPDATE brief SET sent_on = '2020-01-01' WHERE task_id IN {SENT}"),
    ("request", f"DELETE FROM brief WHERE task_id IN {SENT}"),
    ("request", f"UPDATE deliverable SET title = 'More' WHERE task_id IN {SENT}"),
    ("request", f"DELETE FROM deliverable WHERE task_id IN {SENT}"),
    ("request", f"DELETE FROM kpi WHERE task_id IN {SENT}"),
    ("request", f"UPDATE input SET title = 'More' WHERE task_id IN {SENT}"),
    (
        "request",
        (
            "INSERT INTO deliverable (task_id, title, quantity, quality, speed, acceptance_test,"
            " position) SELECT task_id, 'More', '', '', '', '', 9 FROM brief"
            " WHERE sent_on IS NOT NULL"
        ),
    ),
)
ATTACH = """INSERT INTO attachment (name, kind, review_note, goes_to_vendors, version, media_type,
    size, sha256, added_at, {owner}) SELECT '{name}', '{kind}', '', {goes}, 1, '', 1, 'ab',
    '2026-01-01T00:00:00.000000Z', {owner} FROM {table}"""
PAPERS = (
    ATTACH.format(owner="task_id", name="plan", kind="other", goes=1, table="brief"),
    ATTACH.format(owner="task_id", name="note", kind="other", goes=0, table="brief"),
    ATTACH.format(
        owner="contract_id",
        name="copy",
        kind="signed_copy",
        goes=0,
        table="(SELECT id AS contract_id FROM contract)",
    ),
)
PLAN = f"name = 'plan' AND task_id IN {SENT}"
COPY = f"name = 'copy' AND contract_id IN {SIGNED}"
REFUSED += (
    ("request", PAPERS[0]),
    ("request", f"UPDATE attachment SET name = 'Plan' WHERE {PLAN}"),
    ("request", f"UPDATE attachment SET sha256 = 'cd' WHERE {PLAN}"),
    ("request", f"UPDATE attachment SET goes_to_vendors = 0 WHERE {PLAN}"),
    ("request", f"UPDATE attachment SET task_id = NULL WHERE {PLAN}"),
    ("request", f"UPDATE attachment SET goes_to_vendors = 1 WHERE task_id IN {SENT}"),
    ("request", f"DELETE FROM attachment WHERE {PLAN}"),
    (
        "request",
        (
            "INSERT INTO attachment (name, kind, review_note, goes_to_vendors, version,"
            " media_type, size, sha256, added_at, task_id, follows_id) SELECT name, kind, '', 0,"
            f" 2, '', 1, 'ab', added_at, task_id, id FROM attachment WHERE {PLAN}"
        ),
    ),
    ("contract", f"UPDATE attachment SET name = 'Copy' WHERE {COPY}"),
    ("contract", f"UPDATE attachment SET kind = 'other' WHERE {COPY}"),
    ("contract", f"UPDATE attachment SET sha256 = 'cd' WHERE {COPY}"),
    ("contract", f"UPDATE attachment SET contract_id = NULL WHERE {COPY}"),
    ("contract", f"DELETE FROM attachment WHERE {COPY}"),
)
ALLOWED = (
    f"UPDATE attachment SET kind = 'report', review_note = 'read', follows_id = NULL WHERE {PLAN}",
    f"UPDATE attachment SET review_note = 'read', expires_on = '2031-01-01' WHERE {COPY}",
    f"UPDATE attachment SET name = 'Note' WHERE name = 'note' AND task_id IN {SENT}",
    f"DELETE FROM attachment WHERE name = 'note' AND task_id IN {SENT}",
    f"DELETE FROM attachment WHERE task_id NOT IN {SENT} AND task_id NOT IN {CHOSEN}",
    f"DELETE FROM attachment WHERE name = 'copy' AND contract_id NOT IN {SIGNED}",
    f"DELETE FROM task WHERE id IN {SENT} AND id NOT IN (SELECT task_id FROM contract)",
    PAPERS[2],
    "UPDATE contract SET title = title, price_minor = price_minor",
    f"UPDATE contract SET state = 'ended' WHERE id IN {SIGNED}",
    "UPDATE milestone SET forecast_on = '2031-01-01', progress = 50 WHERE state = 'started'",
    "UPDATE brief SET sent_on = NULL WHERE task_id NOT IN (SELECT task_id FROM award)",
    "UPDATE criterion SET weight = 1 WHERE task_id NOT IN (SELECT task_id FROM award)",
    (
        "UPDATE clause_value SET value = 'x'"
        " WHERE contract_id IN (SELECT id FROM contract WHERE state = 'draft')"
    ),
)


@pytest.fixture(scope="module")
def raw_file(sample_file, tmp_path_factory, clock):
    """The sample business with one finished version of a contract."""
    path = tmp_path_factory.mktemp("raw") / "raw.outsource"
    shutil.copyfile(sample_file, path)
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("INSERT INTO blob VALUES ('ab', 1, x'00'), ('cd', 1, x'01')")
        frozen = db.execute("SELECT sql, name FROM sqlite_schema WHERE type = 'trigger'").fetchall()
        for _, name in frozen:
            db.execute(f'DROP TRIGGER "{name}"')
        for paper in PAPERS:
            db.execute(paper)
        for sql, _ in frozen:
            db.execute(sql)
        db.execute(
            "INSERT INTO contract_version (contract_id, number, finished_at, sha256, pages)"
            " SELECT min(id), 1, '2026-01-01T00:00:00.000000Z', 'ab', 3 FROM contract"
        )
    return path


@pytest.fixture
def raw(raw_file):
    """Another program's connection; what it does is rolled back."""
    with closing(sqlite3.connect(raw_file, isolation_level=None)) as db:
        db.execute("PRAGMA foreign_keys = ON")
        db.execute("BEGIN")
        yield db
        db.execute("ROLLBACK")


@pytest.mark.parametrize(("why", "sql"), REFUSED, ids=[sql[:60] for _, sql in REFUSED])
def test_another_program_is_refused(raw, why, sql) -> None:
    before = raw.total_changes
    with pytest.raises(sqlite3.IntegrityError, match=f"frozen: {why}"):
        raw.execute(sql)
    assert raw.total_changes == before


@pytest.mark.parametrize("sql", ALLOWED)
def test_what_changes_nothing_or_may_change_passes(raw, sql) -> None:
    assert raw.execute(sql).rowcount > 0


def test_the_program_says_it_in_a_sentence(sample_store) -> None:
    """R121: also where a service forgot to look."""
    with (
        pytest.raises(
            UserError, match=r"Nothing was changed\. This contract is finished or signed"
        ),
        sample_store.change("Cheat") as session,
    ):
        session.exec(select(Contract).where(Contract.state == "signed")).first().price_minor += 1


def test_nothing_stays_thawed(sample_store) -> None:
    """Undo passes the triggers; they hold again in the next change."""
    with sample_store.change("Add", filling=True) as session:
        session.exec(select(Contract).where(Contract.state == "signed")).first().price_minor += 1
    sample_store.undo()
    with sample_store.read() as session:
        left = session.connection().exec_driver_sql("SELECT key FROM file_fact").scalars().all()
    assert THAWED not in left


def test_files_of_a_sent_request_come_and_go_with_undo_and_their_task(sample_store) -> None:
    """R120: the triggers stop neither undo nor what is deleted and brought back as a whole."""

    def run(sql):
        return session.connection().exec_driver_sql(sql)

    sample_store.documents.put(b"plan")
    with sample_store.change("Attach", filling=True) as session:
        run(PAPERS[0].replace("'ab'", "(SELECT max(sha256) FROM blob)"))
    sample_store.undo()
    sample_store.redo()
    with sample_store.read() as session:
        before = run(f"SELECT * FROM attachment WHERE {PLAN} ORDER BY id").fetchall()
    with sample_store.change("Delete the tasks") as session:
        run(f"DELETE FROM task WHERE id IN {SENT} AND id NOT IN (SELECT task_id FROM contract)")
    sample_store.bring_back(sample_store.past.newest_id())
    with sample_store.read() as session:
        assert run(f"SELECT * FROM attachment WHERE {PLAN} ORDER BY id").fetchall() == before
    assert before


def test_a_file_does_not_come_back_into_a_request_that_was_sent(sample_store) -> None:
    """R121: vendors have read the request without it."""

    def run(sql):
        return session.connection().exec_driver_sql(sql)

    free = f"(SELECT min(task_id) FROM brief WHERE sent_on IS NULL AND task_id NOT IN {CHOSEN})"
    sample_store.documents.put(b"plan")
    with sample_store.change("Attach") as session:
        paper = PAPERS[0].replace("'ab'", "(SELECT max(sha256) FROM blob)")
        run(f"{paper} WHERE task_id = {free}")
    with sample_store.change("Remove") as session:
        assert run("DELETE FROM attachment WHERE name = 'plan'").rowcount == 1
    removed = sample_store.past.newest_id()
    with sample_store.change("Send") as session:
        run(f"UPDATE brief SET sent_on = '2026-11-01' WHERE task_id = {free}")
    with pytest.raises(UserError, match="The request is out"):
        sample_store.bring_back(removed)


def test_a_file_that_somebody_thawed_is_not_trusted(sample_file, clock, tmp_path) -> None:
    """Every program could change what is signed, and the next undo would fail."""
    path = shutil.copyfile(sample_file, tmp_path / "thawed.outsource")
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("INSERT INTO file_fact VALUES (?, '')", (THAWED,))
    with pytest.raises(DataFileError) as caught:
        Store.open(path, clock)
    assert caught.value.kind == "altered"


def test_every_rule_is_whole() -> None:
    """Each names columns that exist and a sentence, and no trigger has the name of another."""
    for part in PARTS:
        assert set(part.columns) | {part.key} <= set(METADATA.tables[part.table].columns.keys())
    names = [sql.split('"')[1] for sql in TRIGGERS]
    assert len(names) == len(set(names))
    assert {sql.split("frozen: ")[1].split("'")[0] for sql in TRIGGERS} == set(FIXED)

"""kill -9 at any moment: what was reported as saved is there, and nothing is there by half."""

import random
import sys

import pytest
import sqlalchemy as sa

from tests.store.firm import CONTRACT, MILESTONE, TABLES, open_store
from tests.torture.kills import Kills

SHORT, LONG = 20, 300


def work_until_killed(path, seed):
    """Return what the child does: whole contracts of three milestones, sometimes undone."""

    def work(report):
        chance = random.Random(seed)
        store = open_store(path)
        for number in range(10_000):
            title = f"{seed}-{number}"
            with store.change(title) as session:
                key = session.execute(
                    sa.insert(CONTRACT).values(title=title, total_minor=number)
                ).inserted_primary_key[0]
                for part in range(3):
                    text = f"{part}" * chance.randrange(1, 3000)
                    session.execute(sa.insert(MILESTONE).values(contract_id=key, title=text))
                if chance.random() < 0.3:
                    store.documents.put(chance.randbytes(60_000))
            if chance.random() < 0.3:
                store.undo()
                store.redo()
            report(title)

    return work


def check(path, acknowledged):
    """Open as the program does (locks, recovery, full check) and look for losses and halves."""
    store = open_store(path)
    with store.read() as session:
        titles = set(session.execute(sa.select(CONTRACT.c.title)).scalars())
        counts = session.execute(
            sa.select(sa.func.count(MILESTONE.c.id))
            .select_from(CONTRACT.outerjoin(MILESTONE))
            .group_by(CONTRACT.c.id)
        ).scalars()
        assert set(counts) <= {3}
        noted = session.execute(
            sa.select(sa.func.count())
            .select_from(TABLES["history_row"])
            .group_by(TABLES["history_row"].c.history_id)
        ).scalars()
        assert set(noted) <= {4}
        labels = session.execute(sa.select(TABLES["history"].c.label)).scalars()
        assert titles <= set(labels)
    assert acknowledged <= titles
    store.close()


@pytest.mark.parametrize(
    "kills", [SHORT, pytest.param(LONG, marks=pytest.mark.slow)], ids=["short", "long"]
)
def test_killed_while_saving(path, kills):
    """R119: 0 lost, 0 half, 0 damaged; the history has a line for every change that is there."""
    chance = random.Random(kills)
    acknowledged, killer = set(), Kills(path, chance)
    for seed in range(kills):
        told = killer.kill(work_until_killed(path, seed), chance.randrange(1, 8))
        acknowledged |= set(told)
        check(path, acknowledged)
    assert len(acknowledged) >= kills
    assert killer.within_commit > 0  # else the kills fell between the commits and prove nothing
    sys.stdout.write(
        f"{kills} kills, {killer.within_commit} within a commit, {len(acknowledged)} changes"
        " reported as saved: 0 lost, 0 half, 0 damaged\n"
    )

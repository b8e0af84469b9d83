"""Window and jobs use one open file at once: nothing hangs, nothing gets between."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import sqlalchemy as sa

from tests.store.firm import CONTRACT, MILESTONE, TABLES, add_vendor, open_store, vendor_names

THREADS, CHANGES, PARTS = 6, 15, 4
LONGEST_SECONDS = 60


def together(*works):
    """Start every work at the same moment, each in a thread of its own; none may hang."""
    start = Barrier(len(works))

    def run(work):
        start.wait(LONGEST_SECONDS)
        return work()

    with ThreadPoolExecutor(len(works)) as pool:
        running = [pool.submit(run, work) for work in works]
        return [one.result(LONGEST_SECONDS) for one in running]


def test_changes_of_several_threads_never_mix(store, path):
    """R120: each change is whole, and has a line of history with its own rows only."""

    def work(number):
        def change_and_undo():
            for count in range(CHANGES):
                title = f"{number}-{count}"
                with store.change(title) as session:
                    key = session.execute(
                        sa.insert(CONTRACT).values(title=title)
                    ).inserted_primary_key[0]
                    for part in range(PARTS):
                        session.execute(
                            sa.insert(MILESTONE).values(contract_id=key, title=f"{title}/{part}")
                        )

        return change_and_undo

    together(*(work(number) for number in range(THREADS)))
    wanted = {f"{number}-{count}" for number in range(THREADS) for count in range(CHANGES)}
    lines = store.past.lines(1000)
    assert {line.label for line in lines} == wanted
    for line in lines:
        told = {change.after for change in store.past.field_changes(line.history_id)}
        titles = {text for text in told if isinstance(text, str)}
        assert titles == {line.label, *(f"{line.label}/{part}" for part in range(PARTS))}
    store.close()
    again = open_store(path)
    with again.read() as session:
        titles = session.execute(sa.select(CONTRACT.c.title)).scalars().all()
    assert sorted(titles) == sorted(wanted)
    again.close()


def test_everything_at_once(store, tmp_path):  # noqa: C901  seven small works side by side
    """R118, R120: changes, undo, reading, snapshots, documents, backups and copies side by side."""

    def change():
        for number in range(CHANGES):
            add_vendor(store, f"Vendor {number}", note="n" * 5000)

    def undo_and_redo():
        for _ in range(CHANGES):
            store.undo()
            store.redo()

    def read():
        for _ in range(CHANGES):
            with store.read() as session:
                first = session.execute(sa.select(sa.func.count()).select_from(TABLES["vendor"]))
                second = session.execute(sa.select(sa.func.count()).select_from(TABLES["vendor"]))
                assert first.scalar() == second.scalar()
            store.past.lines(5)
            store.answer("names", lambda: tuple(vendor_names(store)))

    def snapshot():
        for _ in range(CHANGES):
            seen = store.snapshot()
            assert len(vendor_names(seen)) <= CHANGES
            seen.close()

    def attach():
        for number in range(CHANGES):
            data = bytes([number]) * 300_000
            assert store.documents.read(store.documents.put(data)) == data

    def back_up():
        for _ in range(CHANGES // 3):
            store.back_up(tmp_path / "Backups")

    def copy():
        for number in range(CHANGES // 3):
            target = tmp_path / f"copy {number}.outsource"
            store.save_copy(target)
            open_store(target).close()

    together(change, undo_and_redo, read, snapshot, attach, back_up, copy)
    for backup in (tmp_path / "Backups").iterdir():
        open_store(backup).close()
    found = vendor_names(store)
    assert set(found) <= {f"Vendor {number}" for number in range(CHANGES)}
    assert store._db.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_close_waits_for_the_change_of_another_thread(store, path):
    """R119: closing the window never cuts a job's change in two."""

    def change():
        for number in range(200):
            add_vendor(store, f"Vendor {number}")

    def close():
        while not store.past.lines(1):
            pass
        store.close()

    def changes_until_closed():
        try:
            change()
        except Exception as error:  # noqa: BLE001  whatever it is: looked at below
            return error
        return None

    stopped, _ = together(changes_until_closed, close)
    again = open_store(path)
    lines = len(again.past.lines(1000))
    assert lines == len(vendor_names(again)) > 0
    again.close()
    assert stopped is None or type(stopped).__name__ == "DataFileError", repr(stopped)

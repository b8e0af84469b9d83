"""The lists that hang on a record: one way to add, change, remove, order and copy."""

from random import Random

import pytest

from outsource_desk.base.errors import UserError
from outsource_desk.records.tables import METADATA
from outsource_desk.services import items
from tests.lists import WHERE, ids, typed

DEEDS = 30


def everything(store, table):
    """Return every row of a table as it is stored."""
    with store.read() as session:
        return session.execute(METADATA.tables[table.__tablename__].select()).all()


def test_every_list_is_tried():
    """R19: a list that is declared is tried here."""
    assert WHERE.keys() == items.lists().keys()


def do(store, table, there, chance, turn):
    """Do something by chance to a list whose items are `there`; keep `there` as it should be."""
    deeds = ("add", "change", "remove", "copy", *["move"] * items.lists()[table].is_ordered)
    deed = chance.choice(deeds) if there else "add"
    chosen = chance.choice(there) if there else 0
    match deed:
        case "add":
            there.append(items.add(store, table, WHERE[table][0], typed(table, f"Item {turn}")))
        case "change":
            items.change(store, table, chosen, typed(table, f"Changed {turn}"))
        case "remove":
            items.remove(store, table, chosen)
            there.remove(chosen)
        case "move":
            by, at = chance.choice((-2, -1, 1, 2)), there.index(chosen)
            items.move(store, table, chosen, by)
            there.insert(min(max(at + by, 0), len(there) - 1), there.pop(at))
        case "copy":
            fresh = items.add(store, table, WHERE[table][0], typed(table, f"Original {turn}"))
            there += [fresh, items.copy(store, table, fresh)]


@pytest.mark.parametrize("table", WHERE, ids=lambda table: table.__name__)
def test_whatever_is_done_to_a_list_it_keeps_order_and_ids(sample_store, table):
    """R19, R120: the order is the owner's, no id comes twice, undo returns to the very rows."""
    states = [everything(sample_store, table)]
    sample_store.on_change(lambda _: states.append(everything(sample_store, table)))
    chance, there = Random(table.__name__), ids(sample_store, table)
    seen = sorted(there)
    for turn in range(DEEDS):
        do(sample_store, table, there, chance, turn)
        now = ids(sample_store, table)
        assert now == there if items.lists()[table].is_ordered else sorted(now) == sorted(there)
        seen += sorted(set(now) - set(seen))
    assert seen == sorted(seen)  # an id that was free again would be lower than the last
    steps = list(states)
    for before in reversed(steps[:-1]):
        assert sample_store.undo()
        assert everything(sample_store, table) == before
    assert sample_store.undo() is None


@pytest.mark.parametrize("table", WHERE, ids=lambda table: table.__name__)
def test_an_item_is_stored_as_it_was_typed(sample_store, table):
    """R19: what is shown to be changed is what was filled in; a copy differs in its name only."""
    draft = typed(table, "Something new")
    made = items.add(sample_store, table, WHERE[table][0], draft)
    assert items.draft(sample_store, table, made) == draft
    copied = items.draft(sample_store, table, items.copy(sample_store, table, made))
    name = items.lists()[table].name
    assert copied == draft.model_copy(update={name: getattr(copied, name)})
    again = typed(table, "Something else")
    items.change(sample_store, table, made, again)
    assert items.draft(sample_store, table, made) == again


@pytest.mark.parametrize("table", WHERE, ids=lambda table: table.__name__)
def test_what_is_gone_is_said_in_one_sentence(sample_store, table):
    """R120: whatever is done to an item that is gone, the sentence says how it comes back."""
    draft = typed(table, "Nothing")
    for act in (
        lambda: items.change(sample_store, table, 9_999, draft),
        lambda: items.remove(sample_store, table, 9_999),
        lambda: items.move(sample_store, table, 9_999, 1),
        lambda: items.copy(sample_store, table, 9_999),
        lambda: items.draft(sample_store, table, 9_999),
    ):
        with pytest.raises(UserError, match=r"no longer in the file\. .* Undo brings it back\.$"):
            act()
    assert sample_store.undo_label() is None

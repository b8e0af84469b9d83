"""Which bids stand side by side."""

from outsource_desk.ui.compare.columns import ColumnWishes

RANKED = [1, 2, 3, 4, 5, 6, 7]


def test_best_first_and_five_at_most():
    """R60: up to five columns; more are chosen from."""
    assert ColumnWishes().arranged([3, 1, 2]) == (3, 1, 2)
    assert ColumnWishes().arranged(RANKED) == (1, 2, 3, 4, 5)


def test_moving_keeps_a_new_order():
    """R60: a moved column stays where it was put, also when the ranking changes."""
    moved = ColumnWishes().moved(1, 1, RANKED[:4])
    assert moved.arranged(RANKED[:4]) == (2, 1, 3, 4)
    assert moved.arranged([4, 3, 2, 1]) == (2, 1, 3, 4)
    assert ColumnWishes().moved(1, -1, RANKED).arranged(RANKED) == (1, 2, 3, 4, 5)


def test_pins_come_first():
    """R60: a pinned bid is always shown, and first."""
    pinned = ColumnWishes().toggled_pin(7)
    assert pinned.arranged(RANKED) == (7, 1, 2, 3, 4)
    assert pinned.toggled_pin(7).arranged(RANKED) == (1, 2, 3, 4, 5)


def test_another_one_needs_room():
    """R60: with five shown a sixth waits until one is taken away; the last one stays."""
    assert ColumnWishes().toggled(6, RANKED).arranged(RANKED) == (1, 2, 3, 4, 5)
    fewer = ColumnWishes().toggled(2, RANKED)
    assert fewer.arranged(RANKED) == (1, 3, 4, 5)
    assert fewer.toggled(6, RANKED).arranged(RANKED) == (1, 3, 4, 5, 6)

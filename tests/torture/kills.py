"""kill -9, half of the times aimed into a commit."""

from __future__ import annotations

import time
from dataclasses import dataclass

from tests.store.firm import kill_while

LONGEST_WAIT = 5  # seconds, for a journal: else the child has died


def spin(seconds, is_over=lambda: False):
    """Wait without sleeping, which would miss a commit."""
    end = time.perf_counter() + seconds
    while time.perf_counter() < end and not is_over():
        pass


@dataclass
class Kills:
    """Kills one child after the other, and counts how many fell within a commit."""

    path: object
    chance: object  # random.Random
    longest_spin: float = 0.001  # seconds
    total: int = 0
    within_commit: int = 0

    def kill(self, work, wanted=1):
        """Kill `work` a moment after its `wanted`th report; return all it reported.

        Every other kill waits for the journal of the next commit, so that it falls inside one.
        """
        journal = self.path.with_name(f"{self.path.name}-journal")
        aimed = self.total % 2
        spin_seconds = self.chance.random() * self.longest_spin

        def is_enough(told):
            if len(told) < wanted:
                return False
            spin(LONGEST_WAIT if aimed else 0, journal.exists)
            spin(spin_seconds)
            return True

        told = kill_while(work, is_enough)
        self.total += 1
        self.within_commit += journal.exists()
        return told

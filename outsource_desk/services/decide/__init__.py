"""Whether a task may go out: scan, check, cost and plan."""

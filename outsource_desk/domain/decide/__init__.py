"""Whether a task may go out, and what it costs inside and outside."""

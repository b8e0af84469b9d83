"""Whether promises were kept, and what was saved."""

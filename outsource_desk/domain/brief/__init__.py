"""What is asked: wording, completeness, and what follows from the answers."""

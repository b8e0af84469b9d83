"""Releasing a request, and what follows: sending, questions, addenda."""

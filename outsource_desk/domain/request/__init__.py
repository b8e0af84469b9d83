"""The request, its days and the form that vendors fill in."""

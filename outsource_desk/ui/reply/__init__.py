"""What is shown of a form that a vendor sent back."""

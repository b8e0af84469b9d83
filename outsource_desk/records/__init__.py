"""What is stored. Plain rows: fields and limits, no behaviour, no links to other objects."""

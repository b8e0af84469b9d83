"""What format 3 adds to format 2, one file per part of the business it describes.

Each part holds `STATEMENTS`: SQL run in order, in one transaction. Tables and columns are written
out as on the day of the release; no part imports records.
"""

"""Pages, tables, charts and type: what every paper is made of."""

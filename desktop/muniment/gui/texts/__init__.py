"""The text of every other kind: paragraphs, tables, sheets, slides, letters."""

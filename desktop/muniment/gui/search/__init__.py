"""The field, what narrows results, and the results as cards."""

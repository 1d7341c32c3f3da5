"""The document beside the results or the answer, whatever its kind."""

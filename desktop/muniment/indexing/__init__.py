"""Indexing: from files on disk to passages and vectors in the store. The only writer."""

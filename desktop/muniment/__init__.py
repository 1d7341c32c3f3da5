"""Muniment: search and question your own documents, offline."""

import os

__version__ = "0.1.0"

# NumPy's library for matrices starts a thread for each core, which looks for work without a rest
# for a tenth of a second, in every process that loads it. There is none for it here.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

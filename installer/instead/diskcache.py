"""In the place of diskcache: llama_cpp names it for a cache on the disk that is not used."""


class Cache:
    """Raises TypeError when it is made: it takes no folder."""

"""In the place of py_rust_stemmers: fastembed names it for kinds of models that are not used."""


class SnowballStemmer:
    """Raises TypeError when it is made: it takes no language."""

"""In the place of pyarrow.dataset: LanceDB asks whether something is one of these. Nothing is."""


class Dataset:
    """Data in many files."""


class Scanner:
    """What reads them."""

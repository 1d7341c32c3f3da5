"""In the place of huggingface_hub.hf_api."""


class RepoFile:
    """A file that could be downloaded: there is none."""

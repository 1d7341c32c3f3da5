"""In the place of huggingface_hub.file_download."""


def repo_folder_name(*, repo_id: str, repo_type: str) -> str:
    """The folder of the cache in which a model would lie."""
    return "--".join([f"{repo_type}s", *repo_id.split("/")])

"""In the place of huggingface_hub.constants."""

REPO_ID_SEPARATOR = "--"
HF_HUB_ETAG_TIMEOUT = 10

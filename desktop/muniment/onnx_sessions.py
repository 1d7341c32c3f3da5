"""Models in memory that embed texts, or rank them again.

fastembed would fetch a model by its name; here it is given a folder that holds its files, and
never a name that it could look up.
"""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import Any

from muniment.models import Model
from muniment.offline import go_offline
from muniment.unused import left_out

go_offline()

with left_out("huggingface_hub", "httpx", "requests"):
    from fastembed import TextEmbedding  # (the variables above must be set first)
from fastembed.common.model_description import ModelSource, PoolingType  # noqa: E402
from fastembed.rerank.cross_encoder import TextCrossEncoder  # noqa: E402
from fastembed.rerank.cross_encoder.custom_text_cross_encoder import (  # noqa: E402
    CustomTextCrossEncoder,
)
from fastembed.text.custom_text_embedding import CustomTextEmbedding  # noqa: E402
from onnxruntime import SessionOptions  # noqa: E402


class EmbeddingSession(CustomTextEmbedding):
    """fastembed's, with threads that sleep while they have nothing to do.

    ONNX Runtime lets them spin, which takes the processor from the window and from search.
    """

    @classmethod
    def of(cls, model: Model, folder: Path, threads: int) -> EmbeddingSession:
        """The model whose files lie in this folder."""
        name = f"muniment/{folder.name}"
        # The registry of custom models belongs to fastembed's class: a second session of the
        # same model finds it there already.
        with contextlib.suppress(ValueError):
            TextEmbedding.add_custom_model(
                model=name,
                pooling=PoolingType.CLS if model.pooling == "cls" else PoolingType.MEAN,
                normalization=True,
                sources=ModelSource(url=folder.as_uri()),
                dim=model.dimensions,
                model_file="model.onnx",
            )
        return cls(name, specific_model_path=str(folder), threads=threads)

    @classmethod
    def add_extra_session_options(
        cls, session_options: SessionOptions, extra_options: dict[str, Any]
    ) -> None:
        super().add_extra_session_options(session_options, extra_options)
        session_options.add_session_config_entry("session.intra_op.allow_spinning", "0")


class RerankingSession(CustomTextCrossEncoder):
    """fastembed's, with threads that sleep while they have nothing to do."""

    @classmethod
    def of(cls, folder: Path, threads: int) -> RerankingSession:
        """The model whose files lie in this folder."""
        name = f"muniment/{folder.name}"
        # The registry of custom models belongs to fastembed's class: a second session of the
        # same model finds it there already.
        with contextlib.suppress(ValueError):
            TextCrossEncoder.add_custom_model(
                model=name, sources=ModelSource(url=folder.as_uri()), model_file="model.onnx"
            )
        return cls(name, specific_model_path=str(folder), threads=threads)

    @classmethod
    def add_extra_session_options(
        cls, session_options: SessionOptions, extra_options: dict[str, Any]
    ) -> None:
        super().add_extra_session_options(session_options, extra_options)
        session_options.add_session_config_entry("session.intra_op.allow_spinning", "0")

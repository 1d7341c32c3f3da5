"""A history of conversations without a disk."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from muniment.conversations import ConversationSummary
from muniment.records import Conversation


class FakeConversations:
    """A history in memory, the last kept first."""

    def __init__(self) -> None:
        self.kept: dict[str, Conversation] = {}
        self._made = 0

    def list(self) -> list[ConversationSummary]:
        return [
            ConversationSummary(id, kept.title, kept.turns[-1].at, len(kept.turns))
            for id, kept in reversed(list(self.kept.items()))
        ]

    def find(self, words: str) -> Sequence[ConversationSummary]:
        return [line for line in self.list() if words.casefold() in line.title.casefold()]

    def get(self, id: str) -> Conversation:
        return self.kept[id]

    def keep(self, conversation: Conversation) -> Conversation:
        self._made += 1
        title = conversation.title or conversation.turns[0].answer.question
        kept = replace(conversation, id=conversation.id or f"{self._made:08x}", title=title)
        self.kept[kept.id] = kept
        return kept

    def rename(self, id: str, title: str) -> None:
        self.kept[id] = replace(self.kept[id], title=title)

    def delete(self, id: str) -> None:
        self.kept.pop(id, None)

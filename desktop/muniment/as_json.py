"""What the command line prints for other programs: the JSON that DESIGN.md promises, and more."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from muniment.records import (
    Answer,
    Conversation,
    Evidence,
    Problem,
    Results,
    Snippet,
    Status,
    Turn,
)

if TYPE_CHECKING:
    from muniment.conversations import ConversationSummary

_NEAREST = 3


def print_json(data: object) -> None:
    """Print on standard output."""
    text = json.dumps(data, ensure_ascii=False, indent=2, default=str)
    # A file name may hold bytes that are no text: they are shown escaped, not a crash.
    sys.stdout.write(text.encode("utf-8", "backslashreplace").decode("utf-8") + "\n")


def jsonable(values: dict[str, Any]) -> dict[str, Any]:
    """Values with paths as text."""
    return {key: str(v) if isinstance(v, Path) else v for key, v in values.items()}


def results(query: str, mode: str, milliseconds: float, found: Results) -> dict[str, Any]:
    return {
        "query": query,
        "mode": mode,
        "milliseconds": round(milliseconds, 1),
        "results": evidence(found.evidence),
        "documents": found.documents,
        "complete": found.complete,
        "searched": found.searched,
        "unread": found.unread,
        "facets": [asdict(facet) for facet in found.facets],
        "notes": list(found.notes),
        "suggestion": found.suggestion,
    }


def evidence(items: Sequence[Evidence]) -> list[dict[str, Any]]:
    return [_result(rank, item) for rank, item in enumerate(items, 1)]


def _result(rank: int, item: Evidence) -> dict[str, Any]:
    return {
        "rank": rank,
        "score": item.score,
        "path": str(item.path),
        "title": item.title,
        "place": item.place.label,
        "page": item.place.page,
        "text": item.text,
        "member": item.member,
        "recognised": item.place.recognised,
        "offline": item.offline,
        "snippet": _snippet(item.text, item.snippet),
        "also": [
            {"path": str(other.path), "place": other.place.label, "page": other.place.page}
            for other in item.also
        ],
    }


def _snippet(text: str, snippet: Snippet | None) -> str | None:
    return None if snippet is None else text[snippet.start : snippet.end]


def answer(answer: Answer) -> dict[str, Any]:
    return {
        "question": answer.question,
        "answered": answer.answered,
        "answer": answer.text,
        "claims": [
            {
                "text": claim.text,
                "citations": list(claim.citations),
                "support": str(claim.support),
                "reason": claim.reason,
            }
            for claim in answer.claims
        ],
        "citations": [
            {
                "n": citation.n,
                "path": str(citation.path),
                "place": citation.place.label,
                "page": citation.page,
                "quote": citation.quote,
                "member": citation.member,
                "document": citation.document,
                "start": citation.start,
                "end": citation.end,
            }
            for citation in answer.citations
        ],
        "model": answer.model,
        "note": answer.note,
        "seconds": {"first_token": answer.first_token, "total": answer.total},
        "kind": str(answer.kind),
        "asked": answer.asked,
        "searched": answer.searched,
        "unread": answer.unread,
        "gaps": {str(n): gap for n, gap in answer.gaps.items()},
        "stopped": answer.stopped,
        "evidence": [] if answer.answered else evidence(answer.evidence[:_NEAREST]),
    }


def summary(summary: ConversationSummary) -> dict[str, Any]:
    return {**asdict(summary), "at": _time(summary.at)}


def conversation(
    conversation: Conversation, stale: Callable[[Answer], Sequence[int]]
) -> dict[str, Any]:
    """`stale` tells the citations of an answer whose files have changed."""
    scope = conversation.scope
    return {
        "id": conversation.id,
        "title": conversation.title,
        "scope": {
            "folders": list(map(str, scope.folders)),
            "documents": list(scope.documents),
        },
        "turns": [_turn(turn, stale(turn.answer)) for turn in conversation.turns],
    }


def _turn(turn: Turn, stale: Sequence[int]) -> dict[str, Any]:
    when = {"at": _time(turn.at), "rating": turn.rating, "stale": list(stale)}
    return when | answer(turn.answer)


def _time(at: float) -> str:
    return datetime.fromtimestamp(at, UTC).isoformat(timespec="seconds")


def status(status: Status) -> dict[str, Any]:
    return {
        "folders": [
            {
                "path": str(folder.path),
                "state": str(folder.state),
                "files": folder.files,
                "searchable": folder.searchable,
                "problems": folder.problems,
            }
            for folder in status.folders
        ],
        "files": {
            "searchable": status.searchable,
            "working": status.working,
            "failed": status.failed,
            "skipped": status.skipped,
            "offline": status.offline,
        },
        "passages": status.passages,
        "embedded": status.embedded,
        "work": {"extracted": status.extracted, "embedded": status.embedded_ever},
        "bytes": status.bytes,
        "pictures": status.pictures,
        "preparing": status.preparing,
        "resting": status.resting,
        "message": status.message,
    }


def problem(problem: Problem) -> dict[str, Any]:
    coverage = asdict(problem.coverage)
    return {
        "path": str(problem.path),
        "title": problem.title,
        "message": problem.message,
        "coverage": {**coverage, "waiting": len(problem.coverage.waiting)},
    }

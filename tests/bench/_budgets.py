"""What a smaller prompt costs: how many questions keep their answer in so many tokens."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import mean

from muniment.answer import prompts
from muniment.answer.excerpts import cut
from muniment.library import Library
from muniment.llm import Llm
from tests.bench._asked import Asked, holds

_BUDGETS = (120, 160, 200, 250, 300, 350, 500)
_EVIDENCE = 5
_LEAST = 0.65


def measure(library: Library, model: Llm, asked: Sequence[Asked]) -> None:
    """Print the share of questions whose answer is in the excerpts, by budget."""
    found = [(a, library.search(a.text, _EVIDENCE)) for a in asked]
    all_of_it = mean(any(holds(e.text, a.answers) for e in items) for a, items in found)
    first = mean(bool(items) and holds(items[0].text, a.answers) for a, items in found)
    print(
        f"{len(found)} answerable questions: the answer is in the first evidence of {first:.1%}, "
        f"in the first {_EVIDENCE} of {all_of_it:.1%}\n{'budget':>8}{'kept':>8}{'tokens':>8}"
        f"{'excerpts':>10}"
    )
    for budget in _BUDGETS:
        kept, tokens, excerpts = [], [], []
        for question, items in found:
            shown = cut(
                question.text,
                items,
                budget,
                model.count,
                frames=model.count([prompts.framed(0, item) for item in items]),
                rarity=library.rarity(question.text),
                similarity=library._retrieval.similarity,
                least=_LEAST,
            )
            kept.append(any(holds(excerpt.text, question.answers) for excerpt in shown))
            tokens.append(model.count([prompts.passages(shown)])[0])
            excerpts.append(len(shown))
        print(f"{budget:8}{mean(kept):8.1%}{mean(tokens):8.0f}{mean(excerpts):10.1f}", flush=True)

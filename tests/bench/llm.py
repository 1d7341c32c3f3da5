"""What the answering model's speed is made of: `python -m tests.bench llm [kinds|draft|threads]`.

Answers the lines of issue 6 "prefix cache across questions and follow-ups" (kinds: prompts of
three kinds in turn, with earlier memory kept and without), "prompt-lookup decoding where it
gains" (draft: answers that quote, with drafts and without, and whether they are the same) and
"threads chosen by measurement" (threads: what was chosen, and what threads that spin while they
wait cost on a computer that is busy otherwise). Tokens are counted; seconds are compared within
one run, in turns. The model is the starter, or the GGUF that MUNIMENT_BENCH_GGUF names.
"""

from __future__ import annotations

import os
import statistics
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from muniment.config import resources
from muniment.llm import ChatMessage, Llm
from muniment.llm.tuning import DRAFT, Tuning
from muniment.models import Models

RULES = (resources() / "prompts" / "answer.txt").read_text("utf-8")
GRADER = (
    "You judge whether a passage answers a question. Look at what the passage says and at "
    "nothing else; what you know yourself does not count. Reply with yes or no."
)
REWRITER = (
    "You rewrite the last question of a conversation so that it can be understood without the "
    "conversation: put names in the place of pronouns, and add nothing. Reply with the question."
)
QUOTE = "Answer from the sources alone, in two sentences that quote them word for word."
QUESTIONS = (
    "What does the keeper write about the weather?",
    "Who is named, and for what?",
    "What was counted or measured?",
    "What happened to the oysters?",
)


@contextmanager
def model(*, room: int = 256 << 20, draft: int = 0) -> Iterator[Llm]:
    """The model that is measured, loaded and warm."""
    llm = Llm(
        Models().get("answers", os.environ.get("MUNIMENT_BENCH_GGUF", "")),
        tuning=Tuning(os.cpu_count() or 1, draft),
        room=room,
        gpu=False,
    )
    try:
        list(llm.stream([ChatMessage("user", "Yes?")], max_tokens=2))
        yield llm
    finally:
        llm.close()


def passages(count: int, size: int) -> list[str]:
    """Runs of the sample documents' text."""
    folder = resources() / "sample"
    texts = [path.read_text("utf-8") for path in sorted(folder.glob("*.txt"))]
    text = " ".join(" ".join(texts).split())
    return [text[i * size : (i + 1) * size] for i in range(count)]


def kinds() -> None:
    """Prompts of three kinds in turn: what is read of them, and how long that takes."""
    sources = "\n\n".join(passages(2, 400))
    for room in (0, 256 << 20):
        read = prompt = 0
        spent = 0.0
        with model(room=room) as llm:
            for question in QUESTIONS:
                for system, text in (
                    (REWRITER, question),
                    (GRADER, f"{passages(1, 300)[0]}\n\n{question}"),
                    (RULES, f"{sources}\n\n{question}"),
                ):
                    messages = [ChatMessage("system", system), ChatMessage("user", text)]
                    begun = time.perf_counter()
                    list(llm.stream(messages, max_tokens=1))
                    spent += time.perf_counter() - begun
                    assert llm.last is not None
                    read, prompt = read + llm.last.evaluated, prompt + llm.last.prompt
        kept = "earlier memory kept" if room else "the last prompt's memory alone"
        print(f"{kept}: {read} of {prompt} tokens read, {spent:.1f} s to the first words")


def draft() -> None:
    """Answers that quote their sources, with drafts from the prompt and without."""
    said: dict[int, list[str]] = {0: [], DRAFT: []}
    speeds: dict[int, list[float]] = {0: [], DRAFT: []}
    drafted = written = 0
    sources = passages(8, 500)
    for size in (0, DRAFT):
        with model(draft=size) as llm:
            for i, question in enumerate(QUESTIONS):
                text = f"{sources[2 * i]}\n\n{sources[2 * i + 1]}\n\nQuestion: {question}"
                messages = [ChatMessage("system", QUOTE), ChatMessage("user", text)]
                list(llm.stream(messages, max_tokens=1))
                begun = time.perf_counter()
                said[size].append("".join(llm.stream(messages, max_tokens=64)))
                assert llm.last is not None
                speeds[size].append(llm.last.written / (time.perf_counter() - begun))
                if size:
                    drafted, written = drafted + llm.last.drafted, written + llm.last.written
    same = sum(a == b for a, b in zip(said[0], said[DRAFT], strict=True))
    gain = [b / a for a, b in zip(speeds[0], speeds[DRAFT], strict=True)]
    print(
        f"{drafted} of {written} tokens were drafted; {same} of {len(QUESTIONS)} answers the same"
    )
    print(f"speed with drafts by speed without: {statistics.median(gain):.2f} {_rounded(gain)}")


def threads() -> None:
    """What is chosen here, and threads that spin beside threads that sleep while they wait."""
    llm = Llm(Models().get("answers", os.environ.get("MUNIMENT_BENCH_GGUF", "")), gpu=False)
    begun = time.perf_counter()
    llm.info()
    print(f"loaded and tuned in {time.perf_counter() - begun:.1f} s")
    llm.close()
    spent: dict[str, list[float]] = {"active": [], "passive": []}
    messages = [ChatMessage("system", QUOTE), ChatMessage("user", passages(1, 600)[0])]
    for _ in range(3):
        for policy, seconds in spent.items():
            os.environ["OMP_WAIT_POLICY"] = policy
            with model() as llm:
                begun = time.perf_counter()
                list(llm.stream(messages, max_tokens=16))
                seconds.append(time.perf_counter() - begun)
    ratio = [a / b for a, b in zip(spent["active"], spent["passive"], strict=True)]
    busy = os.getloadavg()[0] if hasattr(os, "getloadavg") else float("nan")
    print(f"seconds of spinning by sleeping: {_rounded(ratio)} at a load of {busy:.1f}")


def _rounded(values: Sequence[float]) -> list[float]:
    return [round(value, 2) for value in values]


if __name__ == "__main__":
    measured = {"kinds": kinds, "draft": draft, "threads": threads}
    print("model:", Path(os.environ.get("MUNIMENT_BENCH_GGUF", "the starter")).name)
    for name in sys.argv[1:] or measured:
        measured[name]()

"""What is said around an answer: pure functions, no widgets."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication, QLocale

from muniment.gui.languages import spoken
from muniment.gui.text import name_of, number, one_line
from muniment.records import Answer, AnswerKind, Citation

_translate = QCoreApplication.translate
_LONGEST_QUESTION = 400
_NAMED = 2


def headline(answer: Answer, *, quotes_wanted: bool) -> str:
    """What the answer is made of, where that is not plain to see; else empty.

    Whoever wants quotes gets them from any model: then it need not be a small one.
    """
    if answer.kind is AnswerKind.QUOTES and answer.claims:
        if answer.model and not quotes_wanted:
            return _translate("answer", "Quotes from your documents (small model)")
        return _translate("answer", "Quotes from your documents")
    if answer.kind is AnswerKind.COLLECTION:
        return _translate("answer", "From all of your documents")
    return ""


def foot(answer: Answer) -> str:
    """Where the answer was looked for, with what model, and how long it took."""
    parts = [searched(answer.searched, answer.unread), answer.model, seconds(answer.total)]
    if answer.stopped:
        parts.insert(0, _translate("answer", "Stopped"))
    return " · ".join(filter(None, parts))


def searched(documents: int, unread: int) -> str:
    """ "214 documents searched; 3 could not be read"; empty if none were."""
    if not documents:
        return ""
    line = _translate("answer", "%Ln document(s) searched", None, documents)
    if not unread:
        return line
    rest = _translate("answer", "%Ln (file |)could not be read", None, unread)
    return f"{line}; {rest}"


def seconds(taken: float) -> str:
    """ "0.8 s", "12 s"; empty for what took no time to speak of."""
    if taken < 0.05:
        return ""
    value = number(round(taken)) if taken >= 10 else QLocale().toString(taken, "f", 1)
    return _translate("answer", "%1 s").replace("%1", value)


def unsupported(n: int, *, hidden: bool) -> str:
    """How many sentences the sources do not bear; empty if they bear all."""
    if not n:
        return ""
    if hidden:
        return _translate(
            "answer",
            "%Ln sentence(s) that (its|their) sources do not bear out (is|are) hidden",
            None,
            n,
        )
    return _translate(
        "answer", "%Ln sentence(s) (is|are) not borne out by (its|their) sources", None, n
    )


def looked_up(answer: Answer) -> str:
    """The question as it was looked up, where that is not how it was put."""
    asked = one_line(answer.asked).text
    whole = answer.kind is AnswerKind.COLLECTION
    if not asked or whole or asked == one_line(answer.question).text:
        return ""
    return _translate("answer", "Looked up as “%1”").replace("%1", shortened(asked))


def shortened(question: str) -> str:
    """A question in one paragraph, cut where it is very long."""
    line = one_line(question).text
    if len(line) <= _LONGEST_QUESTION:
        return line
    start = line[:_LONGEST_QUESTION]
    return (start.rpartition(" ")[0] or start) + " …"


def stale(citations: Iterable[Citation]) -> str:
    """That these sources are no longer as they were cited; empty if there are none."""
    names = list(dict.fromkeys(name_of(c.path, c.member) for c in citations))
    if not names:
        return ""
    if len(names) == 1:
        line = _translate("answer", "“%1” has changed since this was answered.")
        return line.replace("%1", names[0])
    if len(names) > _NAMED:
        return _translate(
            "answer",
            "%Ln of the sources (has|have) changed since this was answered.",
            None,
            len(names),
        )
    line = _translate("answer", "“%1” and “%2” have changed since this was answered.")
    return line.replace("%1", names[0]).replace("%2", names[1])


def warning(answer: Answer, n: int, *, changed: bool) -> str:
    """What is to be known of the source with this number: what of its file is not."""
    since = _translate("answer", "Changed since this was answered") if changed else ""
    return " · ".join(filter(None, (since, one_line(spoken(answer.gaps.get(n, ""))).text)))


def sources_title(shown: int, *, cited: bool, looking: bool) -> str:
    """What stands over the sources of an answer, or over what is being read for it."""
    if looking:
        return _translate("answer", "Evidence")
    if not cited:
        return _translate("answer", "Nearest passages")
    return _translate("answer", "%Ln source(s)", None, shown)


# ---------------------------------------------------------------- conversations


def selection(names: Sequence[str]) -> str:
    """What some chosen documents are called together."""
    if len(names) == 1:
        return names[0]
    return _translate("answer", "%Ln document(s)", None, len(names))

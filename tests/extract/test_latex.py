from __future__ import annotations

from pathlib import Path

import pytest

from muniment.errors import ExtractError
from muniment.extract import extract
from muniment.extract.tex import plain
from muniment.records import Document
from tests.extract.checks import check, part_with

PAPER = r"""\documentclass[12pt]{article}
\usepackage[ngerman,english]{babel}
\newcommand{\otter}{\emph{Lutra lutra}}
\title{On the Otter\thanks{Funded by X} \\ and its rivers}
\author{Ann Vass\thanks{Uni} \and Bj\"orn M\"uller \\ Institute of Things}
\date{May 2024}
% hidden comment
\begin{document}
\maketitle
\begin{abstract} We count \otter{} --- ``a lot''. \end{abstract}
\section{Introduction}\label{sec:a}
See \cite[p.~5]{smith2020}. 50\% of otters % hidden
swim.\footnote{Or \textbf{dive}.} Visit \href{http://x.y}{our page}.

The area is $\frac{a+b}{c} \leq \sum_{i=1}^{n} x_i^2$ and \verb|a_b|.
\begin{equation}\label{e}
E = mc^2 + \alpha
\end{equation}
\subsection*{Sampling}
\begin{itemize}
\item First
\item Second with
 more
\begin{enumerate}\item inner\end{enumerate}
\end{itemize}
\begin{table}[h]\centering
\caption{Counts by year}
\begin{tabular}{l|rr}
\hline
Year & Otters & Sites \\ \hline
2018 & 17 & 3 \\
2019 & \multicolumn{2}{c}{none} \\
\hline
\end{tabular}
\end{table}
\begin{verbatim}
x = 1 % kept
  y
\end{verbatim}
\begin{theorem}[Main] Otters swim. \end{theorem}
\begin{tikzpicture}\draw (0,0);\end{tikzpicture}
\input{chapters/two}
\begin{thebibliography}{9}
\bibitem{smith2020} A. Smith. \newblock Otters.
\end{thebibliography}
\end{document}
hidden
"""


def read(folder: Path, content: str) -> Document:
    path = folder / "a.tex"
    path.write_text(content, "utf-8")
    return check(extract(path))


def test_a_paper(tmp_path: Path) -> None:
    document = read(tmp_path, PAPER)
    assert document.text == (
        "Abstract\n\nWe count Lutra lutra — “a lot”.\n\nIntroduction\n\n"
        "See [smith2020]. 50% of otters swim. (Or dive.) Visit our page.\n\n"
        "The area is (a+b)/c ≤∑_(i=1)^n x_i^2 and a_b.\n\nE = mc^2 + α\n\nSampling\n\n"
        "• First\n• Second with more\n• inner\n\nCounts by year\n\n"
        "Year: 2018 | Otters: 17 | Sites: 3\nYear: 2019 | Otters: none\n\n"
        "x = 1 % kept\n  y\n\nTheorem (Main). Otters swim.\n\nReferences\n\n"
        "[smith2020] A. Smith. Otters."
    )
    assert part_with(document, "2018").place.label == "Introduction › Sampling"
    assert (document.title, document.author) == (
        "On the Otter and its rivers",
        "Ann Vass, Björn Müller",
    )
    assert (document.date, document.language) == ("2024", "en")
    assert document.notes == (
        "Drawings were left out.",
        "Other files that it takes in are read on their own: chapters/two.",
    )


def test_other_files_are_not_taken_in(tmp_path: Path) -> None:
    (tmp_path / "secret.tex").write_text("SECRET", encoding="utf-8")
    document = read(tmp_path, r"\section{A} Text. \input{secret} \include{secret}")
    assert document.text == "A\n\nText."


def test_commands_of_the_author_are_read(tmp_path: Path) -> None:
    document = read(
        tmp_path,
        r"\newcommand{\vs}[1]{\mathbf{#1}} \newcommand\model{\ensuremath{\vs{\theta}}}"
        r"\newcommand{\pr}[2]{p\left(#1 | #2\right)} \newcommand{\seclabel}[1]{\label{s:#1}}"
        r"\def\lab{the lab} \section{A}\seclabel{gone} $\pr{\model}{x}$ of \lab.",
    )
    assert document.text == "A\n\np(θ | x) of the lab."


@pytest.mark.parametrize(
    ("tex", "text"),
    [
        (r"\v{C}ech, {\O}re, na\"{\i}ve, \c{c}a, \'etude, \ss", "Čech, Øre, naïve, ça, étude, ß"),
        (r"a -- b --- c ``d'' `e'", "a – b — c “d” 'e'"),
        (r"\alpha\Omega\varepsilon \to \infty", "αΩε→∞"),
        (r"\log x", " log x"),
        (r"\frac{\alpha}{b+\frac{1}{c}}", "α/(b+1/c)"),
        (r"\textbf{a \emph{b}} \unknown{c} \unknown", "a b c "),
        (r"x_{ij} + y^{2}", "x_(ij) + y^2"),
        (r"\{a\} \& \% \$ \#", "{a} & % $ #"),
        ("plain text", "plain text"),
    ],
)
def test_marks_become_what_they_print_as(tex: str, text: str) -> None:
    assert plain(tex) == text


@pytest.mark.parametrize(
    "tex",
    [
        "{" * 100_000 + "}" * 100_000,
        r"\begin{verbatim}" * 30_000,
        r"\begin{tabular}" * 30_000,
        r"\newcommand{\a}{\a\a}" * 20_000 + r"\a" * 20_000,
        r"\section{" * 30_000,
        r"\item[" * 30_000,
        r"\frac{" * 30_000,
        r"\label " * 30_000,
        r"\title{" * 30_000,
        "$" * 100_001,
    ],
)
@pytest.mark.timeout(10)
def test_hostile_files_do_no_harm(tmp_path: Path, tex: str) -> None:
    try:
        assert len(read(tmp_path, tex).text) <= len(tex)
    except ExtractError as error:
        assert error.title == "No text found"

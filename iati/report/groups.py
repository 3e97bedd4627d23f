"""Findings arranged for a reader: by rule, and within a rule the same problem together.

Arranges only; how a group looks belongs in the forms for people.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from iati.report.judgement import ORDER
from iati.report.plain import kind_of_place, quoted
from iati.validate import Finding, Severity

_QUOTES = ("'", '"')
_NUMBER = re.compile(r"\d[\d.,]*")
_SENTENCE_END = ". "
_VALUES_NAMED = 5


@dataclass(frozen=True)
class Problem:
    """One thing wrong in one kind of place, with every place of it.

    `message` is what is said of all of them: the sentences they share or, where they share none,
    the one sentence with … for the values and numbers it names. `path` has no indices.
    """

    message: str
    path: str
    findings: tuple[Finding, ...]

    @property
    def remedy(self) -> str:
        """The remedy, where it is one for all places, else empty."""
        remedies = {finding.remedy for finding in self.findings}
        return remedies.pop() if len(remedies) == 1 else ""

    @property
    def values(self) -> list[tuple[str, int]]:
        """What was found there and how often, most often first; places without a value left out."""
        return Counter(f.value for f in self.findings if f.value).most_common()

    def detail_of(self, finding: Finding) -> str:
        """What is said of this place alone, beyond its value."""
        if self.message in (finding.message, _without_value(finding)):
            return ""
        return finding.message.removeprefix(self.message).strip()

    def values_named(self) -> str:
        """Its values in words, as many as a line can hold."""
        values = self.values
        if len(values) > _VALUES_NAMED and values[0][1] == 1:
            return f"{len(values):,} different values"
        named = [
            f"{quoted(value)} ({count} times)" if count > 1 and len(values) > 1 else quoted(value)
            for value, count in values[:_VALUES_NAMED]
        ]
        left = len(values) - len(named)
        return ", ".join(named) + (f" and {left} other values" if left else "")


@dataclass(frozen=True)
class RuleGroup:
    """All findings of one rule at one severity, as its problems, the most frequent first."""

    rule: str
    severity: Severity
    link: str
    problems: tuple[Problem, ...]

    @property
    def count(self) -> int:
        """How many findings there are."""
        return sum(len(problem.findings) for problem in self.problems)


def group(findings: Iterable[Finding]) -> list[RuleGroup]:
    """Findings by rule: worst severity first, then the most frequent, then by id."""
    rules: dict[tuple[Severity, str], list[Finding]] = {}
    for finding in findings:
        rules.setdefault((finding.severity, finding.rule), []).append(finding)
    keys = sorted(rules, key=lambda key: (ORDER.index(key[0]), -len(rules[key]), key[1]))
    return [
        RuleGroup(rule, severity, rules[severity, rule][0].link, _problems(rules[severity, rule]))
        for severity, rule in keys
    ]


def shares(sizes: Sequence[int], limit: int) -> list[int]:
    """How many places of each problem are listed, when there is room for `limit` (0: for all).

    As many problems as there is room for get one each; what is left goes to the first ones.
    """
    if not limit:
        return list(sizes)
    given = [min(size, 1) for size in sizes[:limit]]
    left = limit - len(given)
    for number, size in enumerate(sizes[:limit]):
        more = min(size - given[number], left)
        given[number] += more
        left -= more
    return given


def _problems(findings: Sequence[Finding]) -> tuple[Problem, ...]:
    same: dict[tuple[str, str], list[Finding]] = {}
    for finding in findings:
        same.setdefault((_wording(finding), kind_of_place(finding.path)), []).append(finding)
    problems = [
        Problem(_said_of_all(found) or wording, path, tuple(found))
        for (wording, path), found in same.items()
    ]
    return tuple(sorted(problems, key=lambda problem: -len(problem.findings)))


def _wording(finding: Finding) -> str:
    """The message without the values and numbers that it names."""
    return _NUMBER.sub("…", _without_value(finding))


def _without_value(finding: Finding) -> str:
    message = finding.message
    if finding.value:
        for quote in _QUOTES:
            message = message.replace(f"{quote}{finding.value}{quote}", "…")
    return message


def _said_of_all(findings: Sequence[Finding]) -> str:
    """The message of all, or the sentences they begin with, or else empty."""
    for messages in ({f.message for f in findings}, {_without_value(f) for f in findings}):
        if len(messages) == 1:
            return messages.pop()
    # What the first and the last in order share, all between them share.
    first, last = min(f.message for f in findings), max(f.message for f in findings)
    length = next(n for n, (a, b) in enumerate(zip(first, f"{last}\0", strict=False)) if a != b)
    return first[: first.rfind(_SENTENCE_END, 0, length) + 1]

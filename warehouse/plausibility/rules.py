"""The rules of plausibility: what each means, what to ask the partner, and its thresholds.

The one home of every threshold, with the reason for it. How a rule looks stands in the `.sql` file
named after it.
"""

from dataclasses import dataclass
from decimal import Decimal

from schemas.plausibility import PlausibilityRule


@dataclass(frozen=True)
class Threshold:
    """A number that a rule goes by, under its name in the SQL, and why it is this one."""

    name: str
    value: int | Decimal
    reason: str


@dataclass(frozen=True)
class Rule:
    """One thing that makes a steward ask. `asks_the_day`: what it finds depends on whether a
    period has ended."""

    id: PlausibilityRule
    title: str
    meaning: str
    ask: str
    thresholds: tuple[Threshold, ...] = ()
    asks_the_day: bool = False


FACTOR = Threshold(
    "factor",
    5,
    "a digit too many or a number in the wrong row is about ten times off; work itself seldom "
    "grows or shrinks five times over in a period",
)
DIFFERENCE = Threshold(
    "difference_at_least",
    30,
    "a group more or less is no surprise: small counts change by large factors by themselves",
)
VALUES_ALIKE = Threshold(
    "values_at_least", 5, "fewer values can be the same in two files by chance"
)
KINDS_ALIKE = Threshold(
    "different_at_least", 3, "ones and twos are the same in many files: some must differ"
)

PLAUSIBILITY_RULES: tuple[Rule, ...] = (
    Rule(
        PlausibilityRule.JUMP_OVER_TIME,
        "A jump against earlier periods",
        "A realised value is many times the middle of the partner's own earlier values for the "
        "same indicator, place and split, or many times smaller once the period has ended. Where a "
        "whole jumped, its parts are not listed as well.",
        "What changed in the work since the earlier periods? Or was a digit added, a digit lost, "
        "or a number put into another row?",
        (FACTOR, DIFFERENCE),
        asks_the_day=True,
    ),
    Rule(
        PlausibilityRule.FAR_FROM_OTHERS,
        "Far from what other partners report",
        "A realised whole is far from the middle of what all partners report for the indicator and "
        "period, on a scale of factors and by how far they differ among themselves. Zeros have no "
        "place on that scale: they are neither judged nor part of the middle.",
        "Is this partner's work of another size, or does it count something else than the others "
        "do?",
        (
            Threshold("others_at_least", 5, "fewer others say little about what is usual"),
            Threshold(
                "deviations",
                Decimal("3.5"),
                "the customary limit for a robust score of outliers (Iglewicz and Hoaglin, 1993)",
            ),
            FACTOR,
            DIFFERENCE,
        ),
        asks_the_day=True,
    ),
    Rule(
        PlausibilityRule.FAR_ABOVE_PLAN,
        "Far more realised than planned",
        "A realised whole is many times what was planned for it. Less than planned is no matter of "
        "plausibility: the deviation itself is reported.",
        "Was the plan low, or the work larger than thought? Or was a digit added?",
        (FACTOR, DIFFERENCE),
    ),
    Rule(
        PlausibilityRule.FALL_OF_WHAT_STANDS,
        "What still stands became less",
        "Of an indicator whose periods repeat what still stands (over_time: latest), a realised "
        "value is lower than in the last period that has one. Where a whole fell, its parts are "
        "not listed as well. Indicators with another rule over time count new ones in each period, "
        "or may count the same ones again: those may be lower.",
        "Did some of them end? Or were only the new ones counted?",
    ),
    Rule(
        PlausibilityRule.REALISED_WITHOUT_PLAN,
        "Realised without a plan",
        "Something was realised, the plan for it is empty, and the partner did plan other things "
        "for the period. A partner without any plan is not asked row by row.",
        "Was it not planned (then write 0), or was the plan left out?",
    ),
    Rule(
        PlausibilityRule.PLANNED_WITHOUT_RESULT,
        "Planned, and no result after the period's end",
        "More than zero was planned, the period has ended, and the realised whole is empty: not "
        "zero, and not marked as not applicable.",
        "What came of it? If nothing did, write 0.",
        asks_the_day=True,
    ),
    Rule(
        PlausibilityRule.ROUND_NUMBERS,
        "Many round numbers",
        "More of a file's realised values end in 00, in 0, or in 0 or 5 than chance would have it. "
        "Of a value that is split only its finest parts are looked at, so that nothing is looked "
        "at twice.",
        "Were these counted, from lists of attendance for example, or estimated?",
        (
            Threshold(
                "value_at_least", 20, "the last digit of smaller values is not left to chance"
            ),
            Threshold("values_at_least", 8, "of fewer values no pattern can be told"),
            Threshold(
                "chance_one_in",
                10_000,
                "among a thousand honest files hardly one is found by chance",
            ),
        ),
    ),
    Rule(
        PlausibilityRule.EXACTLY_AS_PLANNED,
        "All results exactly as planned",
        "Every realised whole of a file that has a plan of more than zero is exactly that plan.",
        "Were the planned values copied into the realised columns?",
        (Threshold("rows_at_least", 8, "a few plans may be met exactly"),),
    ),
    Rule(
        PlausibilityRule.HALVED_BY_SEX,
        "As many girls as boys, everywhere",
        "In every row with both sexes, as many female as male were realised, or one more where "
        "their sum is odd.",
        "Were girls and boys counted, or was the total halved?",
        (
            Threshold("rows_at_least", 5, "a few rows may be even by chance"),
            Threshold("people_at_least", 20, "few people are often even by chance"),
        ),
    ),
    Rule(
        PlausibilityRule.ONE_SEX_ONLY,
        "Everyone of one sex, everywhere",
        "In every row that is split by sex, everyone realised is female, or everyone is male.",
        "Does the partner work with one sex only, or was the total put into its column?",
        (
            Threshold("rows_at_least", 5, "a few activities may be for one sex only"),
            Threshold("people_at_least", 10, "few people are easily of one sex"),
        ),
    ),
    Rule(
        PlausibilityRule.COPY_OF_PARTNER,
        "The same values as another partner's file",
        "All realised values of a file other than zero, with their indicators and splits, are "
        "those of a file of another partner, of whatever period. Places may differ.",
        "Whose values are these? Was one file used to begin the other?",
        (VALUES_ALIKE, KINDS_ALIKE),
    ),
    Rule(
        PlausibilityRule.COPY_OF_PERIOD,
        "The same values as in an earlier period",
        "Wherever a file and an earlier one of the same partner both have a realised value other "
        "than zero, it is the same one. Indicators whose periods repeat what still stands "
        "(over_time: latest) are left out.",
        "Was last period's file sent again, or filled in over it?",
        (VALUES_ALIKE, KINDS_ALIKE),
    ),
)
"""Every rule: first those about single values, then those about a file as a whole."""

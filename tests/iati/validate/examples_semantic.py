"""Examples of our own rules on meaning.

Each rule has the smallest documents that break it and some that it leaves alone, both valid by
the schema.
"""

from collections.abc import Mapping

from tests.iati.validate.documents import activity, organisation, wrap
from tests.iati.validate.fragments import (
    YEAR,
    Examples,
    dates,
    indicator_period,
    measured,
    participant,
    period,
    places,
    result,
    transaction,
    transaction_on,
)

KINDS = ("actual", "target", "baseline")
NUMBERS = "1234"
_NAMED = "<title><narrative>x</narrative></title>"
_TWO_TEXTS = "<narrative>x</narrative><narrative>y</narrative>"
_REFERENCE = '<reference vocabulary="99" code="C1"/>'


def value(kind: str, number: str, inner: str = "", **dimensions: str) -> str:
    """A baseline, target or actual with these dimensions."""
    year = ' year="2016"' if kind == "baseline" else ""
    axes = "".join(
        f'<dimension name="{name}" value="{group.replace("_", "-")}"/>'
        for name, group in dimensions.items()
    )
    return f'<{kind}{year} value="{number}">{inner}{axes}</{kind}>'


def table(kind: str, *values: str, measure: str = "1") -> bytes:
    """An activity with one indicator that has these values, in 2017 or as baselines."""
    if kind == "baseline":
        return activity(result(measure, "".join(values)))
    return activity(indicator_period(*YEAR, "".join(values)).replace('re="1"', f're="{measure}"'))


def girls_and_boys(kind: str, total: str, girls: str, boys: str, rest: str = "") -> bytes:
    """An activity with a total, left out where empty, and its split by sex."""
    return table(
        kind,
        value(kind, total) if total else "",
        value(kind, girls, sex="female"),
        value(kind, boys, sex="male"),
        value(kind, rest, sex="not-reported") if rest else "",
    )


def of_each(*arguments: str) -> tuple[bytes, ...]:
    """`girls_and_boys` of each kind."""
    return tuple(girls_and_boys(kind, *arguments) for kind in KINDS)


def ragged(kind: str) -> bytes:
    """An activity whose girls are split by age and whose boys are not."""
    return table(
        kind,
        value(kind, "9"),
        value(kind, "2", age="0-17", sex="female"),
        value(kind, "3", age="18+", sex="female"),
        value(kind, "4", sex="male"),
    )


def periods(*spans: tuple[str, str], inner: str = "") -> bytes:
    """An activity with one indicator that has these periods."""
    elements = "".join(
        f'<period><period-start iso-date="{start}"/><period-end iso-date="{end}"/>{inner}</period>'
        for start, end in spans
    )
    return activity(result("1", elements))


def funded(transactions: str = "", activity_id: str = 'activity-id="XM-DAC-7-PPR-1"') -> bytes:
    """An activity with a funding organisation, as the ministry wants it."""
    ministry = f'<participating-org ref="XM-DAC-7" type="10" role="1" {activity_id}>'
    return activity(f"{ministry}<narrative>x</narrative></participating-org>{transactions}")


def incoming(kind: str, provider: str) -> str:
    """A transaction of this type with a provider that has these attributes."""
    organisation = (
        f'<provider-org ref="XM-DAC-7" {provider}><narrative>x</narrative></provider-org>'
    )
    return transaction(organisation).replace('type code="3"', f'type code="{kind}"')


def asked_for(
    baseline: str = "1", target: str = "2", actual: str = "3", *, reference: str = _REFERENCE
) -> bytes:
    """A funded activity with one indicator of 2017, whose values are left out where empty."""
    values = value("target", target) if target else ""
    values += value("actual", actual) if actual else ""
    inner = value("baseline", baseline) if baseline else ""
    span = f'<period-start iso-date="{YEAR[0]}"/><period-end iso-date="2017-12-30"/>'
    indicator = result("1", f"{inner}<period>{span}{values}</period>", "", reference)
    return funded(indicator)


def related(identifier: str, relations: str = "", summed: str = "true") -> str:
    """An activity of this name, as XML, with one indicator and a related activity."""
    indicator = indicator_period(*YEAR, value("actual", "1")).replace(
        '<indicator measure="1">', f'<indicator measure="1" aggregation-status="{summed}">'
    )
    indicator = indicator.replace("<period>", f"{_REFERENCE}<period>")
    names = f"<iati-identifier>NL-KVK-41149287-{identifier}</iati-identifier>"
    text = activity(names + relations + indicator, drop="iati-identifier").decode()
    return text.partition('"2.03">\n')[2].rpartition("\n</iati-activities>")[0]


def relation(identifier: str, kind: str) -> str:
    """A relation of this type to the activity of this name."""
    return f'<related-activity ref="NL-KVK-41149287-{identifier}" type="{kind}"/>'


def family(summed: str = "true", child_relation: str = "") -> bytes:
    """A parent that sums, and a child that does as told."""
    return wrap(
        related("P", relation("C", "2")),
        related("C", child_relation or relation("P", "1"), summed),
    )


def budget(amount: str, start: str, end: str, attributes: str = "") -> str:
    """A budget of so much in euros."""
    element = period("budget", start, end).replace("<budget>", f"<budget {attributes}>")
    return element.replace(">1<", f">{amount}<")


def spent(amount: str, kind: str = "3") -> str:
    """So much money paid out (3), spent (4) or only committed (2)."""
    element = transaction().replace(">1<", f">{amount}<")
    return element.replace('type code="3"', f'type code="{kind}"')


def money_of_family(parent: str, *children: str) -> bytes:
    """A parent and children with this money."""
    names = [f"C{number}" for number in range(len(children))]
    return wrap(
        related("P", "".join(relation(name, "2") for name in names) + parent, "false"),
        *(
            related(name, relation("P", "1") + money, "false")
            for name, money in zip(names, children, strict=True)
        ),
    )


_REFERRED = transaction().replace("<transaction>", '<transaction ref="T1">')

SEMANTIC: Mapping[str, Examples] = {
    "dtz:value-not-plain": Examples(
        (
            *(measured("1", kind, 'value="1,000"') for kind in KINDS),
            *(measured(measure, "actual", 'value="N/A"') for measure in NUMBERS),
            *(measured("1", "actual", f'value="{v}"') for v in ("", "+5", ".5", "5.", " 5", "1e3")),
        ),
        tuple(measured("1", kind, f'value="{v}"') for kind in KINDS for v in ("0", "-1.50")),
    ),
    "dtz:text-in-value": Examples(
        tuple(measured("5", kind, 'value="better"') for kind in KINDS),
        tuple(measured("5", kind, "") for kind in KINDS),
    ),
    "dtz:filler-year": Examples(
        tuple(activity(result("1", f'<baseline year="{y}" value="1"/>')) for y in ("1", "9999")),
        (measured("1", "baseline", 'value="1"'),),
    ),
    "dtz:filler-date": Examples(
        (dates(("1", "1970-01-01")), periods(("2017-01-01", "9999-12-31"))),
        (dates(("1", "1970-01-02")), periods(YEAR)),
    ),
    "dtz:filler-value": Examples(
        tuple(measured("1", kind, 'value="-999"') for kind in KINDS),
        tuple(measured("1", kind, 'value="999"') for kind in KINDS),
    ),
    "dtz:filler-text": Examples(
        (activity("<description><narrative> N/A </narrative></description>"),),
        (activity("<description><narrative>The test of time</narrative></description>"),),
    ),
    "dtz:words-summed": Examples(
        (activity(result("5", "").replace('re="5"', 're="5" aggregation-status="true"')),),
        (activity(result("5", "").replace('re="5"', 're="5" aggregation-status="false"')),),
    ),
    "dtz:several-totals": Examples(
        tuple(table(kind, value(kind, "3"), value(kind, "4")) for kind in KINDS),
        (
            *of_each("7", "3", "4"),
            activity(
                result("1", '<baseline year="2015" value="1"/><baseline year="2016" value="2"/>')
            ),
            activity(
                '<location ref="a"/><location ref="b"/>'
                + indicator_period(
                    *YEAR,
                    "".join(value("actual", "1", f'<location ref="{ref}"/>') for ref in "ab"),
                )
            ),
        ),
    ),
    "dtz:cell-twice": Examples(
        tuple(
            table(kind, value(kind, "7"), *(value(kind, n, sex="female") for n in "34"))
            for kind in KINDS
        ),
        of_each("7", "3", "4"),
    ),
    "dtz:split-without-total": Examples(of_each("", "3", "4"), of_each("7", "3", "4")),
    "dtz:total-below-part": Examples(
        of_each("2", "3", "1"),
        (
            *of_each("3", "3", "0"),
            table("actual", value("actual", "2"), value("actual", "3", sex="female"), measure="2"),
        ),
    ),
    "dtz:split-above-total": Examples(of_each("6", "3", "4"), of_each("7", "3", "4")),
    "dtz:split-below-total": Examples(
        of_each("10", "3", "4"), (*of_each("10", "3", "4", "3"), *of_each("10", "3", "4", "1"))
    ),
    "dtz:split-leaves-rest": Examples(of_each("10", "3", "4", "1"), of_each("10", "3", "4", "3")),
    "dtz:dimension-name": Examples(
        (table("actual", value("actual", "11"), value("actual", "11", Kenya="11")),),
        (girls_and_boys("actual", "7", "3", "4"),),
    ),
    "dtz:dimension-value": Examples(
        (
            table("actual", value("actual", "3"), value("actual", "3", sex="F")),
            table("actual", value("actual", "3"), value("actual", "3", age="young")),
        ),
        (
            table("actual", value("actual", "3"), value("actual", "3", age="0-17")),
            table("actual", value("actual", "3"), value("actual", "3", age="65+")),
            table("actual", value("actual", "3"), value("actual", "3", sex="not-reported")),
        ),
    ),
    "dtz:axis-twice": Examples(
        tuple(
            table(
                kind,
                value(kind, "3"),
                value(kind, "3", '<dimension name="sex" value="male"/>', sex="female"),
            )
            for kind in KINDS
        ),
        tuple(
            table(kind, value(kind, "3"), value(kind, "3", sex="female", age="0-17"))
            for kind in KINDS
        ),
    ),
    "dtz:axes-mixed": Examples(
        tuple(map(ragged, KINDS)),
        (
            table(
                "actual",
                value("actual", "5"),
                *(
                    value("actual", number, sex=sex)
                    for number, sex in (("2", "female"), ("3", "male"))
                ),
                *(
                    value("actual", number, sex="female", age=age)
                    for number, age in (("2", "0-17"),)
                ),
            ),
            table(
                "actual",
                value("actual", "5"),
                value("actual", "5", sex="female"),
                value("actual", "5", age="0-17"),
            ),
        ),
    ),
    "dtz:location-unknown": Examples(
        (activity(indicator_period(*YEAR, value("actual", "1", '<location ref="a"/>'))),),
        (
            activity(
                '<location ref="a"/>'
                + indicator_period(*YEAR, value("actual", "1", '<location ref="a"/>'))
            ),
        ),
    ),
    "dtz:period-twice": Examples(
        (periods(YEAR, YEAR),), (periods(YEAR), periods(YEAR, ("2016-01-01", "2016-12-31")))
    ),
    "dtz:periods-overlap": Examples(
        (periods(YEAR, ("2016-06-01", "2017-01-01")), periods(YEAR, ("2017-04-01", "2017-06-30"))),
        (periods(YEAR, ("2016-01-01", "2016-12-31")), periods(YEAR, YEAR)),
    ),
    "dtz:period-outside-activity": Examples(
        (
            periods(("2015-12-31", "2016-12-31")),
            activity('<activity-date type="3" iso-date="2017-12-30"/>' + indicator_period(*YEAR)),
        ),
        (
            periods(("2016-01-01", "2016-12-31")),
            activity('<activity-date type="3" iso-date="2017-12-31"/>' + indicator_period(*YEAR)),
        ),
    ),
    "dtz:actual-before-period": Examples(
        (periods(("2018-01-01", "2018-12-31"), inner=value("actual", "0")),),
        (
            periods(("2018-01-01", "2018-12-31"), inner=value("target", "1")),
            periods(YEAR, inner=value("actual", "0")),
        ),
    ),
    "dtz:actual-of-open-period": Examples(
        (periods(("2017-07-01", "2018-06-30"), inner=value("actual", "1")),),
        (
            periods(YEAR, inner=value("actual", "1")),
            periods(
                ("2017-07-01", "2018-06-30"),
                inner=value("actual", "1", "<comment><narrative>Until now.</narrative></comment>"),
            ),
        ),
    ),
    "dtz:baseline-in-future": Examples(
        (measured("1", "baseline", 'iso-date="2018-01-01" value="1"'),),
        (measured("1", "baseline", 'iso-date="2016-12-31" value="1"'),),
    ),
    "dtz:indicator-twice": Examples(
        (
            activity(
                f'<result type="1">{_NAMED}'
                + f'<indicator measure="1">{_NAMED}</indicator>' * 2
                + "</result>"
            ),
        ),
        (
            activity(
                f'<result type="1">{_NAMED}<indicator measure="1">{_NAMED}</indicator>'
                f'<indicator measure="2">{_NAMED}</indicator></result>'
            ),
            activity(result("1", "") * 2),
        ),
    ),
    "dtz:text-twice-in-language": Examples(
        (
            activity(f"<title>{_TWO_TEXTS}</title>", drop="title"),
            organisation(f"<name>{_TWO_TEXTS}</name>", drop="name"),
        ),
        (
            activity(
                '<title><narrative>x</narrative><narrative xml:lang="nl">y</narrative></title>',
                drop="title",
            ),
        ),
    ),
    "dtz:recipient-share-missing": Examples(
        (
            places('<recipient-country code="IN"/><recipient-region code="298" percentage="100"/>'),
            places('<recipient-country code="IN" percentage="100"/><recipient-region code="298"/>'),
        ),
        (
            places('<recipient-country code="IN"/>'),
            places(
                '<recipient-country code="IN" percentage="60"/>'
                '<recipient-region code="298" percentage="40"/>'
            ),
        ),
    ),
    "dtz:budgets-overlap": Examples(
        (
            activity(budget("5", *YEAR) * 2),
            organisation(period("total-budget", *YEAR) * 2),
            activity(budget("5", *YEAR) + budget("5", "2017-12-31", "2018-06-30", 'type="1"')),
            activity(budget("5", *YEAR) + budget("5", "2017-04-01", "2017-06-30", 'status="1"')),
        ),
        (
            activity(budget("5", *YEAR) + budget("5", "2018-01-01", "2018-12-31")),
            activity(budget("5", *YEAR) + budget("6", *YEAR, 'type="2"')),
            activity(budget("5", *YEAR) + budget("6", *YEAR, 'status="2"')),
        ),
    ),
    "dtz:transaction-twice": Examples(
        (activity(_REFERRED * 2),),
        (
            activity(transaction() * 2),
            activity(_REFERRED + _REFERRED.replace(">1<", ">2<")),
            activity(_REFERRED + _REFERRED.replace('type code="3"', 'type code="2"')),
        ),
    ),
    "dtz:spending-outside-activity": Examples(
        (
            activity(transaction_on("2015-12-31")),
            activity(
                '<activity-date type="3" iso-date="2017-05-31"/>' + transaction_on("2017-06-01")
            ),
        ),
        (
            activity(transaction_on("2016-01-01")),
            activity(
                '<activity-date type="3" iso-date="2017-05-31"/>' + transaction_on("2017-05-31")
            ),
            activity(transaction_on("2015-12-31").replace('type code="3"', 'type code="2"')),
        ),
    ),
    "dtz:money-at-both-levels": Examples(
        (
            money_of_family(budget("9", *YEAR), budget("4.50", *YEAR), budget("4.5", *YEAR)),
            money_of_family(spent("9"), spent("4") + spent("5", "4")),
        ),
        (
            money_of_family(budget("9", *YEAR), budget("4", *YEAR), budget("4.5", *YEAR)),
            money_of_family(budget("9", *YEAR), budget("9", "2016-01-01", "2016-12-31")),
            money_of_family(budget("9", *YEAR), budget("9", *YEAR, 'type="2"')),
            money_of_family(spent("9"), spent("9", "2")),
            money_of_family(spent("9"), ""),
        ),
    ),
    "dtz:summed-at-both-levels": Examples(
        (family(),), (family("false"), wrap(related("P"), related("C")))
    ),
    "dtz:related-one-way": Examples(
        (family("false", relation("P", "3")), family("false", relation("P", "2"))),
        (family("false"), wrap(related("P", relation("elsewhere", "2")))),
    ),
    "dtz:nl-provider-activity": Examples(
        (funded(incoming("1", "")), funded(incoming("11", 'provider-activity-id=" "'))),
        (funded(incoming("1", 'provider-activity-id="XM-DAC-7-PPR-1"')), funded(incoming("3", ""))),
    ),
    "dtz:nl-funder-activity": Examples((activity(), funded(activity_id="")), (funded(),)),
    "dtz:nl-placeholder": Examples(
        (
            funded(activity_id='activity-id="XM-DAC-7-PPR-Placeholder"'),
            funded(incoming("1", 'provider-activity-id="XM-DAC-7-PPR-XXXX"')),
        ),
        (funded(), participant('activity-id="x"')),
    ),
    "dtz:nl-no-dimension": Examples(of_each("7", "3", "4"), (asked_for(),)),
    "dtz:nl-no-location": Examples(
        (
            activity(
                '<location ref="a"/>'
                + indicator_period(*YEAR, value("actual", "1", '<location ref="a"/>'))
            ),
        ),
        (activity('<location ref="a"/>'),),
    ),
    "dtz:nl-no-document-link": Examples(
        (
            activity(
                result("1", "").replace(
                    "<indicator",
                    '<document-link format="text/html" url="https://example.org/">'
                    f'{_NAMED}<category code="A08"/></document-link><indicator',
                )
            ),
        ),
        (asked_for(),),
    ),
    "dtz:nl-baseline-missing": Examples((asked_for(baseline=""),), (asked_for(),)),
    "dtz:nl-target-missing": Examples((asked_for(target=""),), (asked_for(),)),
    "dtz:nl-actual-missing": Examples(
        (asked_for(actual=""),), (asked_for(), periods(YEAR, inner=value("target", "1")))
    ),
    "dtz:nl-reference-missing": Examples((activity(result("1", "")),), (asked_for(),)),
}

"""Synthetic IATI activities of about 44 KB for measuring: made up, valid, and free of findings.

Only the making of files goes here; measuring belongs in `measure`. Nothing in them is real.
"""

from collections.abc import Iterator
from pathlib import Path

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<iati-activities version="2.03">\n'
TAIL = "</iati-activities>\n"
_RESULTS, _INDICATORS, _YEARS = 10, 3, (2017, 2018)
_DESCRIPTION = (
    "A made-up activity for measuring how fast files are judged. It protects children against "
    "exploitation, together with communities, local government and private companies."
)


def _narrative(text: str) -> str:
    return f"<narrative>{text}</narrative>"


def _value(kind: str, value: int, sex: str = "") -> str:
    if not sex:
        return f'          <{kind} value="{value}"/>\n'
    return (
        f'          <{kind} value="{value}">\n'
        f'            <dimension name="sex" value="{sex}"/>\n'
        f"          </{kind}>\n"
    )


def _period(year: int, seed: int) -> str:
    values = "".join(
        _value(kind, 2 * count + 7)
        + _value(kind, count, "female")
        + _value(kind, count + 7, "male")
        for kind, count in (("target", 100 + seed), ("actual", 90 + seed))
    )
    return (
        "        <period>\n"
        f'          <period-start iso-date="{year}-01-01"/>\n'
        f'          <period-end iso-date="{year}-12-31"/>\n'
        f"{values}        </period>\n"
    )


def _indicator(number: int, seed: int) -> str:
    periods = "".join(_period(year, seed + year % 100) for year in _YEARS)
    title = f"Number of people reached, kind {number}"
    return (
        '      <indicator measure="1" ascending="1">\n'
        f"        <title>{_narrative(title)}</title>\n"
        f"        <description>{_narrative('Counts each person once a year.')}</description>\n"
        '        <baseline year="2016" value="0"/>\n'
        f"{periods}      </indicator>\n"
    )


def _result(number: int, seed: int) -> str:
    indicators = "".join(_indicator(n, seed + 13 * n) for n in range(_INDICATORS))
    return (
        '    <result type="1">\n'
        f"      <title>{_narrative(f'Output {number}')}</title>\n"
        f"{indicators}    </result>\n"
    )


def activity(number: int) -> str:
    """One activity, as XML, with an identifier of its own."""
    results = "".join(_result(n, number % 1000 + 17 * n) for n in range(_RESULTS))
    return f"""  <iati-activity xml:lang="en" default-currency="EUR" humanitarian="0" hierarchy="1"
    last-updated-datetime="2019-06-30T12:00:00Z">
    <iati-identifier>NL-KVK-41149287-BENCH-{number}</iati-identifier>
    <reporting-org ref="NL-KVK-41149287" type="21">{_narrative("A publisher")}</reporting-org>
    <title>{_narrative(f"Activity {number}")}</title>
    <description type="1">{_narrative(_DESCRIPTION)}</description>
    <participating-org ref="XM-DAC-7" role="1" type="10">{_narrative("A donor")}</participating-org>
    <participating-org role="4" type="21">{_narrative("A local partner")}</participating-org>
    <activity-status code="2"/>
    <activity-date type="1" iso-date="2016-01-01"/>
    <activity-date type="2" iso-date="2016-01-01"/>
    <activity-date type="3" iso-date="2020-12-31"/>
    <recipient-country code="IN" percentage="60"/>
    <recipient-country code="BD" percentage="40"/>
    <sector vocabulary="1" code="15160" percentage="70"/>
    <sector vocabulary="1" code="16010" percentage="30"/>
    <policy-marker vocabulary="1" code="1" significance="2"/>
    <default-flow-type code="10"/>
    <default-finance-type code="110"/>
    <default-aid-type code="C01"/>
    <default-tied-status code="5"/>
    <budget type="1" status="2">
      <period-start iso-date="2017-01-01"/>
      <period-end iso-date="2017-12-31"/>
      <value value-date="2017-01-01">{100_000 + number}</value>
    </budget>
    <transaction>
      <transaction-type code="1"/>
      <transaction-date iso-date="2017-03-01"/>
      <value value-date="2017-03-01">{50_000 + number}</value>
      <provider-org ref="XM-DAC-7" type="10" provider-activity-id="XM-DAC-7-PPR-0">
        {_narrative("A donor")}
      </provider-org>
    </transaction>
{results}  </iati-activity>
"""


def document(count: int) -> Iterator[str]:
    """The pieces of a file of `count` activities."""
    yield HEAD
    yield from map(activity, range(count))
    yield TAIL


def write(path: Path, count: int) -> int:
    """Write a file of `count` activities; returns its size in bytes."""
    with path.open("w", encoding="utf-8") as handle:
        handle.writelines(document(count))
    return path.stat().st_size

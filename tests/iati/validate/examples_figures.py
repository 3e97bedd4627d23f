"""Examples of the rules on money, results, dates and shares (7.x and later).

Each rule has the smallest documents that break it and some that break no rule at all.
"""

from collections.abc import Mapping

from tests.iati.validate.documents import activity, organisation
from tests.iati.validate.fragments import (
    BACKWARDS,
    LONG,
    NEVER,
    ORGANISATION_PERIODS,
    YEAR,
    Examples,
    aid_types,
    budget_items,
    budget_line,
    dates,
    indicator_period,
    measured,
    period,
    places,
    result,
    sectors,
    transaction,
    transaction_aid_types,
    transaction_on,
)

FIGURES: Mapping[str, Examples] = {
    "7.5.3": Examples(
        (
            activity(period("budget", *LONG)),
            *(organisation(period(k, *LONG, v)) for k, v in ORGANISATION_PERIODS.items()),
        ),
        (
            activity(period("budget", "2017-01-01", "2018-01-01")),
            *(organisation(period(k, *YEAR, v)) for k, v in ORGANISATION_PERIODS.items()),
        ),
    ),
    "7.8.1": Examples(
        (
            activity(transaction(), attributes={"default-currency": None}),
            activity(period("budget", *YEAR), attributes={"default-currency": None}),
        ),
        (
            activity(
                transaction().replace("<value ", '<value currency="EUR" '),
                attributes={"default-currency": None},
            ),
        ),
    ),
    "7.8.2": Examples(
        (organisation(period("total-budget", *YEAR), attributes={"default-currency": None}),),
        (organisation(period("total-budget", *YEAR)),),
    ),
    "7.9.1": Examples(
        (budget_items('percentage="100"', ""),),
        (budget_items('percentage="50"', 'percentage="50"'),),
    ),
    "7.9.2": Examples(
        (budget_items('percentage="50"', 'percentage="51"'),),
        (budget_items('percentage="49"', 'percentage="51"'),),
    ),
    "7.9.4": Examples((budget_items('percentage="50"'),), (budget_items(""),)),
    "8.6.1": Examples(
        (activity(indicator_period(*BACKWARDS)),),
        (activity(indicator_period(*YEAR)), activity(indicator_period(YEAR[0], YEAR[0]))),
    ),
    "8.6.3": Examples(
        (
            activity(period("planned-disbursement", *BACKWARDS)),
            activity(period("budget", *BACKWARDS)),
            *(organisation(period(k, *BACKWARDS, v)) for k, v in ORGANISATION_PERIODS.items()),
        ),
        (
            activity(period("planned-disbursement", *YEAR)),
            *(organisation(period(k, *YEAR, v)) for k, v in ORGANISATION_PERIODS.items()),
        ),
    ),
    **{
        f"8.{number}.1": Examples(
            tuple(measured(measure, kind, "") for measure in "1234"),
            (measured("1", kind, 'value="0"'), measured("5", kind, "")),
        )
        for number, kind in ((8, "baseline"), (9, "target"), (10, "actual"))
    },
    **{
        f"8.{number}.2": Examples(
            tuple(
                measured("1", kind, f'value="{value}"')
                for value in ("1,000", "N/A", "1e3", "", "5%", "1 000", "NaN")
            ),
            tuple(measured("1", kind, f'value="{value}"') for value in ("0", "-1.5", "1000")),
        )
        for number, kind in ((8, "baseline"), (9, "target"), (10, "actual"))
    },
    **{
        f"8.{number}.3": Examples((measured("5", kind, 'value="1"'),), (measured("5", kind, ""),))
        for number, kind in ((8, "baseline"), (9, "target"), (10, "actual"))
    },
    "8.11.1": Examples(
        (
            activity(
                result(
                    "1",
                    "",
                    '<reference code="a" vocabulary="99"/>',
                    '<reference code="a" vocabulary="99"/>',
                )
            ),
        ),
        (activity(result("1", "", "", '<reference code="a" vocabulary="99"/>' * 2)),),
    ),
    "11.1.1": Examples(
        (activity(attributes={"last-updated-datetime": f"{NEVER}T00:00:00Z"}),),
        (activity(attributes={"last-updated-datetime": "2017-12-31T23:59:59Z"}),),
    ),
    "11.1.2": Examples(
        (dates(("1", "2017-01-02"), ("3", "2017-01-01")),),
        (dates(("1", "2017-01-01"), ("3", "2017-01-01")),),
    ),
    "11.1.3": Examples(
        (dates(("2", "2017-01-02"), ("4", "2017-01-01")),),
        (dates(("2", "2017-01-01"), ("4", "2017-01-02")),),
    ),
    "11.1.4": Examples((dates(("2", NEVER)),), (dates(("2", "2017-12-31")), dates(("1", NEVER)))),
    "11.1.5": Examples(
        (dates(("1", "2016-01-01"), ("4", NEVER)),),
        (dates(("1", "2016-01-01"), ("4", "2017-12-31")),),
    ),
    "11.2.1": Examples(
        (
            activity(transaction_on(NEVER)),
            activity(transaction() + transaction_on(NEVER)),
        ),
        (activity(transaction()),),
    ),
    "11.2.2": Examples(
        (activity(transaction().replace('value-date="2017-01-01"', f'value-date="{NEVER}"')),),
        (activity(transaction()),),
    ),
    "11.3.1": Examples(
        (budget_line("2016-12-31"), budget_line("2018-01-01")),
        (budget_line(YEAR[0]), budget_line(YEAR[1])),
    ),
    "11.4.1": Examples(
        (organisation(attributes={"last-updated-datetime": f"{NEVER}T00:00:00Z"}),),
        (organisation(attributes={"last-updated-datetime": "2017-12-31T00:00:00"}),),
    ),
    "12.1.1": Examples(
        (
            places('<recipient-country code="IN" percentage="101"/>'),
            places('<recipient-region code="298" percentage="-1"/>'),
        ),
        (places('<recipient-country code="IN" percentage="100"/>'),),
    ),
    "12.2.1": Examples(
        (activity('<capital-spend percentage="100.1"/>'), budget_items('percentage="-0.1"')),
        (activity('<capital-spend percentage="0"/>'), budget_items('percentage="100"')),
    ),
    "12.3.1": Examples(
        (sectors('code="15160" percentage="100.5"'),), (sectors('code="15160" percentage="100"'),)
    ),
    "102.1.1": Examples(
        (activity('<sector code="111" vocabulary="2"/>', drop="sector"),),
        (activity('<sector code="111" vocabulary="2"/>'),),
    ),
    "107.1.1": Examples((activity(aid_types("2")),), (activity(aid_types("2", "")),)),
    "107.1.2": Examples(
        (activity(aid_types("1", "2", "2")), activity(aid_types("1", ""))),
        (activity(aid_types("1", "2", "4")),),
    ),
    "107.2.1": Examples((transaction_aid_types("2"),), (transaction_aid_types("2", ""),)),
    "107.2.2": Examples(
        (transaction_aid_types("", "1"), transaction_aid_types("1", "4", "4")),
        (transaction_aid_types("1", "2", "4"),),
    ),
}

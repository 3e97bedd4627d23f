"""Names of the files that activities point to and that every release brings along."""

RESULTS_FILE = "results.csv"
EXCLUSIONS_FILE = "exclusions.html"
INDICATORS_FILE = "indicators.html"
OUTCOMES_PAGE = "outcomes.html"
OUTCOMES_FILE = "outcomes.csv"
ORGANISATION_FILE = "organisation.xml"

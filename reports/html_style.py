"""The look of a page of tables, on a screen, on a telephone and on paper; nothing to load."""

STYLE = """
:root { --line: #c9cfd6; --soft: #f3f5f7; --text: #1b1f24; --quiet: #57606a; --own: #1f4e79 }
* { box-sizing: border-box }
body { font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif;
  color: var(--text); background: #fff; max-width: 66rem; margin: 0 auto;
  padding: 1.5rem 1.25rem 3rem }
header { border-bottom: 3px solid var(--own); margin-bottom: 1.5rem; padding-bottom: .75rem }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0; color: var(--own) }
h2 { font-size: 1.35rem; margin: 2.75rem 0 .75rem; color: var(--own);
  border-bottom: 1px solid var(--line); padding-bottom: .25rem }
p { margin: .4rem 0 }
a { color: #0b57d0 }
.quiet, .note { color: var(--quiet) }
.note { font-size: .86rem; max-width: 52rem }
.lead { font-size: 1.1rem; margin: .35rem 0 0 }
nav { background: var(--soft); border-left: 4px solid var(--own); padding: .75rem 1.25rem }
nav h2 { font-size: 1.05rem; margin: 0 0 .4rem; border: 0; padding: 0 }
nav ol { margin: 0; padding-left: 1.4rem; columns: 2; column-gap: 2.5rem }
nav li { break-inside: avoid; padding: .1rem 0 }
.wide { overflow-x: auto }
table { border-collapse: collapse; width: 100%; font-size: .88rem; line-height: 1.35;
  margin: 1.25rem 0 .4rem }
caption { text-align: left; font-weight: 600; font-size: 1rem; padding-bottom: .4rem }
th, td { text-align: left; vertical-align: top; padding: .32rem .55rem;
  border-bottom: 1px solid var(--line) }
thead th { background: var(--own); color: #fff; vertical-align: bottom; font-weight: 600 }
tbody th { font-weight: 400 } tbody th[scope="rowgroup"] { border-right: 1px solid var(--line) }
tbody tr:target, tbody th:target { background: #fff7d6 }
td.number, th.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums }
thead th.number { white-space: normal }
td > div + div { margin-top: .3rem }
.held { color: var(--quiet); font-style: italic }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
  white-space: nowrap }
figure { margin: 1.25rem 0 1.75rem; break-inside: avoid }
figcaption { font-weight: 600; margin-bottom: .35rem }
svg { max-width: 100%; height: auto; font: 12px "Segoe UI", Roboto, "Liberation Sans", sans-serif }
svg text { fill: var(--text) }
footer { margin-top: 3rem; border-top: 1px solid var(--line); padding-top: .75rem;
  font-size: .88rem; color: var(--quiet) }
@media (max-width: 45rem) { nav ol { columns: 1 } }
@page { size: A4 landscape; margin: 14mm 13mm }
@media print {
  body { max-width: none; padding: 0; font-size: 10pt }
  h2 { break-before: page; break-after: avoid } nav h2 { break-before: auto }
  nav { break-after: avoid } nav a { color: inherit; text-decoration: none }
  table { font-size: 8.5pt } caption { font-size: 9.5pt; break-after: avoid }
  thead { display: table-header-group } tr, .short { break-inside: avoid }
  th, td { padding: .2rem .4rem } .wide { overflow: visible }
  thead th, nav { print-color-adjust: exact; -webkit-print-color-adjust: exact }
  .note { max-width: none } svg { max-height: 155mm; width: auto }
}
"""

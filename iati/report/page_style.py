"""The look of the report's page, on a screen, on a telephone and on paper; nothing to load."""

STYLE = """
:root { --critical: #7a0019; --error: #b00020; --warning: #8a5300; --advisory: #1f5c99;
  --line: #d5d9de; --soft: #f5f6f8; --text: #1b1f24; --quiet: #57606a }
* { box-sizing: border-box }
body { font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; color: var(--text);
  background: #fff; max-width: 62rem; margin: 0 auto; padding: 1.5rem 1.25rem 3rem }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .25rem }
h2 { font-size: 1.3rem; margin: 2.5rem 0 .75rem; border-bottom: 2px solid var(--line);
  padding-bottom: .25rem }
h3 { font-size: 1.05rem; margin: 0; display: flex; flex-wrap: wrap; gap: .35rem .75rem;
  align-items: center }
h4 { font-size: 1rem; margin: 1.1rem 0 .35rem }
p { margin: .35rem 0 }
a { color: #0b57d0 }
code { font: .86em/1.45 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace;
  background: var(--soft); border-radius: 3px; padding: .08em .3em; overflow-wrap: anywhere;
  unicode-bidi: isolate }
.id { white-space: nowrap }
.quiet { color: var(--quiet) }
.verdict { font-size: 1.1rem; border-left: 5px solid var(--line); padding: .5rem .9rem;
  background: var(--soft); margin: 1rem 0 0 }
.tally { display: flex; flex-wrap: wrap; gap: .6rem; list-style: none; margin: 1rem 0; padding: 0 }
.tally li { flex: 1 1 7rem; border: 1px solid var(--line); border-top-width: 4px;
  border-radius: 4px; padding: .45rem .75rem }
.tally strong { display: block; font-size: 1.6rem; line-height: 1.2 }
.critical { --own: var(--critical) } .error { --own: var(--error) }
.warning { --own: var(--warning) } .advisory { --own: var(--advisory) }
.waived { --own: var(--quiet) }
.clean { --own: #1a7f37 }
.verdict, .tally li, .rule { border-color: var(--own, var(--line)) }
.tally li.none { border-color: var(--line); color: var(--quiet) }
.badge { color: #fff; background: var(--own); border-radius: 3px; padding: .08rem .55rem;
  font-size: .85rem; font-weight: 600; white-space: nowrap }
.rule { border: 1px solid var(--line); border-left: 5px solid var(--own); border-radius: 4px;
  padding: .9rem 1.1rem 1rem; margin: 1rem 0 }
.remedy { background: #eef6ee; border-left: 3px solid #1a7f37; padding: .4rem .75rem;
  margin: .5rem 0 }
table { border-collapse: collapse; width: 100%; font-size: .92rem; margin: .6rem 0 }
caption { text-align: left; color: var(--quiet); padding-bottom: .25rem }
th, td { text-align: left; vertical-align: top; padding: .35rem .6rem;
  border-bottom: 1px solid var(--line); overflow-wrap: anywhere }
thead th { background: var(--soft) }
.rule tbody th { min-width: 11.5rem } .rule td { min-width: 5rem }
.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums }
footer { margin-top: 3rem; border-top: 1px solid var(--line); padding-top: .75rem;
  font-size: .9rem; color: var(--quiet) }
@media (max-width: 40rem) {
  body { padding: 1rem .8rem 2rem } .rule { padding: .75rem .8rem }
  thead { position: absolute; clip-path: inset(50%); height: 1px; width: 1px; overflow: hidden }
  tr { display: block; border: 1px solid var(--line); border-radius: 4px; margin: .5rem 0 }
  td, tbody th { display: block; border-bottom: 0; padding: .2rem .6rem }
  td.number { display: inline-block; text-align: left } td:empty { display: none }
  .tally li { flex-basis: 40% } .rule tbody th, .rule td { min-width: 0 }
  tbody th { background: var(--soft) }
  td::before { content: attr(data-label) ": "; color: var(--quiet) }
}
@media print {
  body { max-width: none; padding: 0; font-size: 10.5pt }
  .rule, .verdict, .tally li, .badge, .remedy { print-color-adjust: exact;
    -webkit-print-color-adjust: exact }
  table { font-size: 8.5pt } .rule tbody th { min-width: 9rem }
  tr, h3, h4, .remedy { break-inside: avoid } h2, h3, h4 { break-after: avoid }
  thead { display: table-header-group }
  a[href^="http"]::after { content: " (" attr(href) ")"; overflow-wrap: anywhere }
}
"""

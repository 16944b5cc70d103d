/** How a report looks, on a screen and on paper: light, one column, nothing cut in two. */
export const style = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 60rem; padding: 2rem; background: #fff; color: #1f2328;
  font: 15px/1.5 Inter, "Noto Sans KR", "Apple SD Gothic Neo", Helvetica, Arial, sans-serif; }
h1 { font-size: 1.8rem; line-height: 1.25; margin: 0 0 .25rem; }
h2 { font-size: 1.3rem; margin: 2rem 0 .5rem; border-bottom: 1px solid #d0d7de; padding-bottom: .25rem; }
h3 { font-size: 1.05rem; margin: 1.25rem 0 .25rem; }
p { margin: .5rem 0; }
.made { color: #57606a; }
table { border-collapse: collapse; width: 100%; margin: .75rem 0; font-size: .9em; }
th, td { border: 1px solid #d0d7de; padding: .3rem .5rem; text-align: left; vertical-align: top; }
td { overflow-wrap: anywhere; }
th { background: #f6f8fa; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
pre { background: #f6f8fa; border: 1px solid #d0d7de; padding: .75rem; font-size: .85em; white-space: pre-wrap; overflow-wrap: anywhere; }
figure { margin: 1rem 0; }
figcaption { font-weight: 600; }
svg { width: 100%; height: auto; }
ul.checks { list-style: none; padding-left: .25rem; }
@page { margin: 15mm; }
@media print {
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  h2, h3 { break-after: avoid; }
  figure, tr, pre, li { break-inside: avoid; }
  thead { display: table-header-group; }
}
`;

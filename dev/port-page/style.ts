/** Light and dark, from a phone to a wide screen. */
export const STYLE = `
:root { --back: #f6f7f9; --card: #ffffff; --edge: #d8dce3; --text: #1c2230; --soft: #5a6376; --grid: #e6e9ef;
  --c0: #2b59c3; --c1: #c2410c; --c2: #0f766e; --c3: #9333ea; --c4: #a16207; --c5: #be185d; --c6: #4d7c0f;
  --green: #15803d; --red: #b91c1c; color-scheme: light dark; }
@media (prefers-color-scheme: dark) { :root { --back: #12151c; --card: #1b202a; --edge: #343c4b; --text: #e8ebf2; --soft: #a5aebf; --grid: #2b3240;
  --c0: #7aa2ff; --c1: #ff9a62; --c2: #4fd1c5; --c3: #c79bff; --c4: #e8c35a; --c5: #ff8ac2; --c6: #a8d65c;
  --green: #4ade80; --red: #f87171; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 1400px; padding: 16px; background: var(--back); color: var(--text);
  font: 14px/1.45 -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; }
h1 { font-size: 22px; margin: 0 0 4px; }
h2 { font-size: 20px; margin: 0 0 6px; }
h3 { font-size: 14px; margin: 0 0 6px; }
.note, .about { color: var(--soft); }
.about { font-size: 12px; margin: 8px 0 0; }
.row { display: grid; grid-template-columns: repeat(12, 1fr); gap: 12px; margin-top: 12px; }
.row.begins { margin-top: 28px; padding-top: 14px; border-top: 2px solid var(--edge); }
section { background: var(--card); border: 1px solid var(--edge); border-radius: 8px; padding: 12px 14px; min-width: 0; display: flex; flex-direction: column; }
section.question { background: none; border: 0; padding: 4px 8px 4px 0; }
section > .about { margin-top: auto; padding-top: 8px; }
.question ul { padding-left: 18px; margin: 6px 0; }
.question p { margin: 0 0 6px; }
.w3 { grid-column: span 3; } .w4 { grid-column: span 4; } .w5 { grid-column: span 5; } .w6 { grid-column: span 6; }
.w7 { grid-column: span 7; } .w8 { grid-column: span 8; } .w9 { grid-column: span 9; } .w12 { grid-column: span 12; }
.number { font-size: 38px; font-weight: 600; margin: 14px 0; }
.badge { font-size: 13px; border: 1px solid; border-radius: 10px; padding: 1px 8px; margin-left: 10px; vertical-align: middle; }
.badge.green { color: var(--green); } .badge.red { color: var(--red); } .badge.yellow { color: var(--c4); }
.empty { color: var(--soft); font-style: italic; }
svg { width: 100%; height: auto; max-height: 230px; } svg.pie { max-width: 150px; align-self: center; }
svg text { fill: var(--soft); font-size: 11px; paint-order: stroke; stroke: var(--card); stroke-width: 3px; } svg text.tick { text-anchor: end; }
.half { display: none; }
.grid { stroke: var(--grid); } .base { stroke-dasharray: 5 4; } .base.red { stroke: var(--red); } .base.green { stroke: var(--green); }
polyline { fill: none; stroke-width: 2; stroke-linejoin: round; }
.legend { list-style: none; display: flex; flex-wrap: wrap; gap: 2px 14px; padding: 0; margin: 6px 0 0; font-size: 12px; }
.legend i { display: inline-block; width: 10px; height: 10px; border-radius: 2px; margin-right: 5px; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 12px; }
th, td { text-align: left; padding: 4px 8px 4px 0; border-bottom: 1px solid var(--grid); vertical-align: top; }
th { color: var(--soft); font-weight: 600; }
td { white-space: nowrap; } td.figure { font-variant-numeric: tabular-nums; } td.none { color: var(--soft); }
code { font-size: 12px; }
${[0, 1, 2, 3, 4, 5, 6]
  .map(
    (color) =>
      `polyline.c${color} { stroke: var(--c${color}); } circle.c${color}, .f${color} { fill: var(--c${color}); } i.c${color} { background: var(--c${color}); }`,
  )
  .join('\n')}
@media (max-width: 860px) { .row { grid-template-columns: 1fr; } section { grid-column: auto !important; } .number { margin: 6px 0; font-size: 32px; } .full { display: none; } .half { display: block; } }
`

// Shows job summaries in a browser as GitHub does, charts included, without
// any network.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { marked } from 'marked'

const MERMAID = createRequire(import.meta.url).resolve('@mermaid-js/tiny')

const STYLE = `
  :root { color-scheme: light dark;
          --text: #1f2328; --page: #f6f8fa; --card: #fff; --line: #d1d9e0; --muted: #f6f8fa; --code: #eff1f3; }
  @media (prefers-color-scheme: dark) {
    :root { --text: #f0f6fc; --page: #010409; --card: #0d1117; --line: #3d444d; --muted: #151b23; --code: #262c36; } }
  body { font: 14px/1.5 -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif;
         color: var(--text); background: var(--page); max-width: 1012px; margin: 1rem auto; padding: 0 1rem; }
  section { background: var(--card); border: 1px solid var(--line); border-radius: 6px;
            padding: 1rem 1.5rem; margin-bottom: 1.5rem; }
  table { border-collapse: collapse; margin: 1rem 0; display: block; overflow-x: auto; }
  th, td { border: 1px solid var(--line); padding: 6px 13px; }
  tr:nth-child(2n) { background: var(--muted); }
  h2, h3 { border-bottom: 1px solid var(--line); padding-bottom: .3em; margin: 1.2em 0 .8em; }
  h2:first-child { margin-top: 0; }
  code { background: var(--code); border-radius: 6px; padding: .2em .4em; font-size: 85%; }
  .mermaid { text-align: center; margin: 1rem 0; }
  @media (max-width: 600px) { body { padding: 0; } section { padding: .5rem .75rem; } }
`

const DRAW = `
  const theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'default'
  mermaid.initialize({ startOnLoad: true, theme })
`

/** Renders the Markdown of job summaries as one self-contained page. */
export function renderPage(summaries: readonly string[]): string {
  const script = readFileSync(MERMAID, 'utf8').replaceAll(
    '</script>',
    '<\\/script>',
  )
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Copilot usage</title>
<style>${STYLE}</style>
<body>${summaries.map(toSection).join('\n')}
<script>${script}</script>
<script>${DRAW}</script>
</body>
</html>
`
}

function toSection(markdown: string): string {
  const html = String(marked.parse(markdown, { async: false })).replace(
    /<pre><code class="language-mermaid">([\s\S]*?)<\/code><\/pre>/g,
    '<pre class="mermaid">$1</pre>',
  )
  return `<section>${html}</section>`
}

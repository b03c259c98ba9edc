// Shows job summaries in a browser as GitHub does, charts included, without
// any network.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { marked } from 'marked'

const MERMAID = createRequire(import.meta.url).resolve('@mermaid-js/tiny')

const STYLE = `
  body { font: 14px/1.5 -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif;
         color: #1f2328; background: #f6f8fa; max-width: 1012px; margin: 1rem auto; padding: 0 1rem; }
  section { background: #fff; border: 1px solid #d1d9e0; border-radius: 6px;
            padding: 1rem 1.5rem; margin-bottom: 1.5rem; }
  table { border-collapse: collapse; margin: 1rem 0; display: block; overflow-x: auto; }
  th, td { border: 1px solid #d1d9e0; padding: 6px 13px; }
  tr:nth-child(2n) { background: #f6f8fa; }
  h2, h3 { border-bottom: 1px solid #d1d9e0; padding-bottom: .3em; margin: 1.2em 0 .8em; }
  h2:first-child { margin-top: 0; }
  code { background: #eff1f3; border-radius: 6px; padding: .2em .4em; font-size: 85%; }
  .mermaid { text-align: center; margin: 1rem 0; }
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
<title>Copilot usage</title>
<style>${STYLE}</style>
<body>${summaries.map(toSection).join('\n')}
<script>${script}</script>
<script>mermaid.initialize({ startOnLoad: true })</script>
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

// Shows a job summary in a browser, charts included, without any network.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { marked } from 'marked'

const MERMAID = createRequire(import.meta.url).resolve('@mermaid-js/tiny')

const STYLE = `
  body { font: 16px/1.5 system-ui, sans-serif; color: #1f2328; background: #fff;
         max-width: 980px; margin: 2rem auto; padding: 0 1rem; }
  table { border-collapse: collapse; margin: 1rem 0; display: block; overflow-x: auto; }
  th, td { border: 1px solid #d1d9e0; padding: 6px 13px; }
  tr:nth-child(2n) { background: #f6f8fa; }
  h2, h3 { border-bottom: 1px solid #d1d9e0; padding-bottom: .3em; }
  code { background: #eff1f3; border-radius: 6px; padding: .2em .4em; font-size: 85%; }
  .mermaid { text-align: center; }
`

/** Renders the Markdown of a job summary as one self-contained page. */
export function renderPage(markdown: string): string {
  const body = String(marked.parse(markdown, { async: false })).replace(
    /<pre><code class="language-mermaid">([\s\S]*?)<\/code><\/pre>/g,
    '<pre class="mermaid">$1</pre>',
  )
  const script = readFileSync(MERMAID, 'utf8').replaceAll(
    '</script>',
    '<\\/script>',
  )
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Copilot usage</title>
<style>${STYLE}</style>
<body>${body}
<script>${script}</script>
<script>mermaid.initialize({ startOnLoad: true })</script>
</body>
</html>
`
}

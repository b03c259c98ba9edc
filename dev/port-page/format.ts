const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '')
}

export function formatNumber(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: 2 })
}

/** Midnight in UTC is a day. */
export function formatText(text: string): string {
  const day = /^(\d{4}-\d\d-\d\d)T00:00:00(\.000)?Z$/.exec(text)
  if (day?.[1] !== undefined) return day[1]
  const time = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)/.exec(text)
  return time === null ? text : `${time[1]} ${time[2]}`
}

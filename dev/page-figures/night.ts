/** The moment of the night whose figures a test holds against the page. */
export const NIGHT = new Date('2026-11-28T09:00:00Z')

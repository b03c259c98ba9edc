// Loaded in front of a program (`--import`) to run it in the past: a number of
// days as DAYS_AGO says. Plain JavaScript, like whatever it is put before.
const shiftMs = Number(process.env.DAYS_AGO) * 86_400_000
const now = Date.now.bind(Date)

globalThis.Date = class extends Date {
  constructor(...given) {
    if (given.length === 0) super(now() - shiftMs)
    else super(...given)
  }

  static now() {
    return now() - shiftMs
  }
}

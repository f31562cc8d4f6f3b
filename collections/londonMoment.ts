import { TZDate } from '@date-fns/tz'

const zone = 'Europe/London'
const typedAs = [
  /^(?<hour>\d{1,2}):(?<minute>\d\d) (?<day>\d{1,2})\/(?<month>\d{1,2})\/(?<year>\d{4})$/,
  /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)T(?<hour>\d\d):(?<minute>\d\d)(:\d\d(\.\d+)?)?$/,
]
const ofTheWorld = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/

/** `twice`: the clocks go back that night, and this is the first of the two. */
export type Moment = { at: Date; twice: boolean; trouble?: undefined } | { at?: undefined; twice?: undefined; trouble: string }

/**
 * A moment as people in London say it, `16:42 27/06/2027` or `2027-06-27T16:42`, or with `Z` or an offset as anywhere.
 * @returns the trouble in words for what is no time at all, or one that the clocks skip when they go forward
 */
export function momentIn(typed: string): Moment {
  if (ofTheWorld.test(typed)) {
    const at = new Date(typed)
    return Number.isNaN(at.getTime()) || !isDay(typed.slice(0, 10)) ? { trouble: noTime } : { at, twice: false }
  }
  const parts = typedAs.map((pattern) => pattern.exec(typed.trim())?.groups).find(Boolean)
  if (!parts) return { trouble: noTime }
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = ['year', 'month', 'day', 'hour', 'minute'].map((name) => Number(parts[name]))
  const said = Date.UTC(year, month - 1, day, hour, minute)
  const isReal = new Date(said).getUTCDate() === day && new Date(said).getUTCMonth() === month - 1 && hour < 24 && minute < 60
  if (!isReal) return { trouble: noTime }
  // London is at Greenwich's time or an hour ahead of it: the earlier of the two that reads the same there.
  const fits = [said - 3_600_000, said].filter((time) => reads(time) === said)
  const [first] = fits
  if (first === undefined)
    return {
      trouble: `The clocks go forward that night: ${pad(hour)}:${pad(minute)} does not exist on ${pad(day)}/${pad(month)}/${year}. Choose 02:00 or later.`,
    }
  return { at: new Date(first), twice: fits.length > 1 }
}

const noTime = 'Write the time and the day as 16:42 27/06/2027.'
/** The engine takes 30 February for 2 March. */
const isDay = (day: string) => new Date(`${day}T00:00:00Z`).toISOString().startsWith(day)
const pad = (number: number) => String(number).padStart(2, '0')

/** What London's clocks show at a moment, as if it were Greenwich's. */
function reads(time: number): number {
  const there = new TZDate(time, zone)
  return Date.UTC(there.getFullYear(), there.getMonth(), there.getDate(), there.getHours(), there.getMinutes())
}

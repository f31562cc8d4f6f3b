import { TZDate } from '@date-fns/tz'
import { addWeeks, format, isMonday, isValid, startOfWeek } from 'date-fns'

/** A week of London, from Monday to Sunday, named by its Monday: `2026-11-23`. */
export type Week = string

const london = 'Europe/London'
const nameOf = (monday: TZDate) => format(monday, 'yyyy-MM-dd')

/** @returns the week that a moment lies in */
export const weekOf = (at: Date | string): Week => nameOf(startOfWeek(new TZDate(new Date(at), london), { weekStartsOn: 1 }))

/** @returns the weeks up to that of `now`, oldest first */
export function lastWeeks(count: number, now: Date | string = new Date()): Week[] {
  const thisWeek = mondayOf(weekOf(now))
  return thisWeek ? Array.from({ length: count }, (_, index) => nameOf(addWeeks(thisWeek, index + 1 - count))) : []
}

/** @returns its first moment and that of the next week, in UTC; an hour more or less than seven days when the clocks change */
export function momentsOf(week: Week): { from: string; until: string } | undefined {
  const monday = mondayOf(week)
  return monday && { from: utc(monday), until: utc(addWeeks(monday, 1)) }
}

/** @returns midnight in London, or undefined for what is no Monday */
export function mondayOf(week: Week): TZDate | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(week) ?? []
  const monday = new TZDate(Number(year), Number(month) - 1, Number(day), london)
  return isValid(monday) && isMonday(monday) && nameOf(monday) === week ? monday : undefined
}

const utc = (at: TZDate) => new Date(at.getTime()).toISOString()

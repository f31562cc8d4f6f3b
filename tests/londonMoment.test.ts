import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { momentIn } from '../collections/londonMoment.ts'

const at = (typed: string) => momentIn(typed).at?.toISOString()

describe('a moment as London says it', () => {
  test.each([
    ['in summer', '16:42 27/06/2027', '2027-06-27T15:42:00.000Z'],
    ['in winter', '16:42 27/12/2027', '2027-12-27T16:42:00.000Z'],
    ['as the browser’s own field writes it', '2027-06-27T16:42', '2027-06-27T15:42:00.000Z'],
    ['with short numbers', '9:05 1/7/2027', '2027-07-01T08:05:00.000Z'],
    ['with spaces around it', '  16:42 27/06/2027 ', '2027-06-27T15:42:00.000Z'],
    ['at midnight', '00:00 01/01/2028', '2028-01-01T00:00:00.000Z'],
    ['on the day that only some years have', '12:00 29/02/2028', '2028-02-29T12:00:00.000Z'],
    ['in Greenwich’s time', '2027-06-27T16:42:00Z', '2027-06-27T16:42:00.000Z'],
    ['with an offset', '2027-06-27T16:42+02:00', '2027-06-27T14:42:00.000Z'],
    ['long past', '12:00 01/07/1999', '1999-07-01T11:00:00.000Z'],
    ['in the years when London kept the hour all winter', '12:00 01/01/1970', '1970-01-01T11:00:00.000Z'],
  ])('%s', (_, typed, utc) => {
    expect(at(typed)).toBe(utc)
  })

  /** The last Sunday of March and of October. */
  const changes: [number, string, string][] = [
    [2024, '31/03', '27/10'],
    [2025, '30/03', '26/10'],
    [2026, '29/03', '25/10'],
    [2027, '28/03', '31/10'],
    [2028, '26/03', '29/10'],
    [2031, '30/03', '26/10'],
    [2037, '29/03', '25/10'],
  ]
  test.each(changes)('when the clocks go forward in %i (%s), the hour that is skipped is refused in words', (year, march) => {
    const day = march.slice(0, 2)
    expect(at(`00:59 ${march}/${year}`)).toBe(`${year}-03-${day}T00:59:00.000Z`)
    for (const time of ['01:00', '01:30', '01:59'])
      expect(momentIn(`${time} ${march}/${year}`).trouble).toBe(
        `The clocks go forward that night: ${time} does not exist on ${march}/${year}. Choose 02:00 or later.`,
      )
    expect(at(`02:00 ${march}/${year}`)).toBe(`${year}-03-${day}T01:00:00.000Z`)
  })

  test.each(changes)('when they go back in %i, the hour that comes twice is the first of the two, and says so', (year, _, october) => {
    const day = october.slice(0, 2)
    expect(momentIn(`00:59 ${october}/${year}`)).toEqual({ at: new Date(`${year}-10-${Number(day) - 1}T23:59:00.000Z`), twice: false })
    expect(momentIn(`01:00 ${october}/${year}`)).toEqual({ at: new Date(`${year}-10-${day}T00:00:00.000Z`), twice: true })
    expect(momentIn(`01:59 ${october}/${year}`)).toEqual({ at: new Date(`${year}-10-${day}T00:59:00.000Z`), twice: true })
    expect(momentIn(`02:00 ${october}/${year}`)).toEqual({ at: new Date(`${year}-10-${day}T02:00:00.000Z`), twice: false })
  })

  test.each([
    '',
    'soon',
    '16:42',
    '27/06/2027',
    '24:00 27/06/2027',
    '16:60 27/06/2027',
    '16:42 31/04/2027',
    '16:42 29/02/2027',
    '16:42 00/06/2027',
    '16:42 27/13/2027',
    '16:42 27/06/27',
    '2027-02-30T12:00',
    '2027-02-30T12:00:00Z',
    '2027-13-01T12:00:00Z',
    '2027-06-27T25:00:00Z',
    '2027-06-27T12:00+99:00',
    '16:42 27/06/2027; drop table',
    '١٦:٤٢ 27/06/2027',
  ])('%j is no time, and is told how to write one', (typed) => {
    expect(momentIn(typed)).toEqual({ trouble: 'Write the time and the day as 16:42 27/06/2027.' })
  })

  const london = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', dateStyle: 'short', timeStyle: 'short' })
  /** As the browser's own clock of London shows a moment. */
  const shown = (moment: Date) => {
    const [day, time] = london.format(moment).split(', ')
    return `${time} ${day}`
  }
  const minutes = (from: string, until: string) =>
    fc.integer({ min: new Date(from).getTime() / 60_000, max: new Date(until).getTime() / 60_000 }).map((minute) => new Date(minute * 60_000))

  test('whatever London’s clocks show is understood as that moment, or as the first of two', () => {
    fc.assert(
      fc.property(minutes('1996-01-01T00:00Z', '2060-01-01T00:00Z'), (moment) => {
        const { at: found, twice } = momentIn(shown(moment))
        const hourBefore = new Date(moment.getTime() - 3_600_000)
        const isSecond = shown(hourBefore) === shown(moment)
        expect(found).toEqual(isSecond ? hourBefore : moment)
        const isFirst = shown(new Date(moment.getTime() + 3_600_000)) === shown(moment)
        expect(twice).toBe(isSecond || isFirst)
      }),
      { numRuns: 3_000 },
    )
  })

  test('every minute of both nights in twenty years is understood so', () => {
    for (let year = 2024; year < 2044; year += 1)
      for (const month of [3, 10]) {
        const last = new Date(Date.UTC(year, month, 0))
        const sunday = last.getUTCDate() - last.getUTCDay()
        for (let minute = -60; minute < 240; minute += 1) {
          const moment = new Date(Date.UTC(year, month - 1, sunday, 0, minute))
          const before = new Date(moment.getTime() - 3_600_000)
          expect(momentIn(shown(moment)).at).toEqual(shown(before) === shown(moment) ? before : moment)
        }
      }
  })
})

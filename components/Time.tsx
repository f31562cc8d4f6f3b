import { date, day, hour, moment } from './time.ts'

/** A moment as the site shows it, `16:42 27/06/2022`: one text for copying, the hour loud and the date quiet. */
export function Time({ at }: { at: string }) {
  return (
    <time className="time" dateTime={moment(at)}>
      <b>{hour(at)}</b> {day(at)}
    </time>
  )
}

/** The same in running text. */
export function PlainTime({ at }: { at: string }) {
  return (
    <time dateTime={moment(at)}>
      {hour(at)} {day(at)}
    </time>
  )
}

export function Day({ at }: { at: string }) {
  return <time dateTime={date(at)}>{day(at)}</time>
}

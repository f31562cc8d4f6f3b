import { expect, test } from '@jest/globals'
import { renderToStaticMarkup } from 'react-dom/server'
import { Time } from '../components/Time.tsx'
import { moment } from '../components/time.ts'

test('a time reads "16:42 27/06/2022", with London’s offset for machines', () => {
  const shown = renderToStaticMarkup(<Time at="2022-06-27T15:42:00.000Z" />)
  expect(shown).toBe('<time class="time" dateTime="2022-06-27T16:42:00+01:00"><b>16:42</b> 27/06/2022</time>')
  expect(shown.replace(/<[^>]+>/g, '')).toBe('16:42 27/06/2022')
})

test.each([
  ['a minute before the clocks go forward', '2026-03-29T00:59:00Z', '2026-03-29T00:59:00+00:00'],
  ['the moment they do', '2026-03-29T01:00:00Z', '2026-03-29T02:00:00+01:00'],
  ['the first half past one of October', '2026-10-25T00:30:00Z', '2026-10-25T01:30:00+01:00'],
  ['the second half past one', '2026-10-25T01:30:00Z', '2026-10-25T01:30:00+00:00'],
])('London’s offset is right at %s', (_, utc, london) => {
  expect(moment(utc)).toBe(london)
})

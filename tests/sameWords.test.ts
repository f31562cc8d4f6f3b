import { expect, test } from '@jest/globals'
import { sameWords } from '../collections/sameWords.ts'
import { p, prose } from './support/words.ts'

const typed = prose(p('She was seen in Eastmere.'))
const noisy = JSON.parse(JSON.stringify(typed), (key, value) => (key === 'direction' ? 'rtl' : key === 'version' ? 2 : value))

test.each([
  ['an empty list, and how a form sends one', { updates: [] }, { updates: 0 }],
  ['nothing, and nothing in other ways', { link: null, sensitive: false, note: '' }, {}],
  ['a moment, written in two ways', { withdrawAt: '2026-11-25T10:00:00.000Z' }, { withdrawAt: '2026-11-25T10:00:00+00:00' }],
  ['rows with other numbers', { body: [{ id: 'a', blockType: 'prose' }] }, { body: [{ id: 'b', blockType: 'prose' }] }],
  ['keys in another order', { title: 'A', summary: 'B' }, { summary: 'B', title: 'A' }],
  ['what the editor of rich text writes by itself', { text: typed }, { text: noisy }],
  ['what is about the words', { title: 'A', author: 'x', revision: '1', publishedAt: '2026-01-01' }, { title: 'A', author: 'y', revision: '2' }],
])('the same words: %s', (_, one, other) => {
  expect(sameWords(one, other)).toBe(true)
})

test.each([
  ['a letter', { title: 'A' }, { title: 'a' }],
  ['a space inside', { title: 'A b' }, { title: 'A  b' }],
  ['a tick', { sensitive: true }, { sensitive: false }],
  ['rows in another order', { body: [{ a: 1 }, { a: 2 }] }, { body: [{ a: 2 }, { a: 1 }] }],
  ['a paragraph', { text: typed }, { text: prose(p('She was seen in Wickensea.')) }],
  ['when it comes down', { withdrawAt: '2026-11-25T10:00:00Z' }, { withdrawAt: '2026-11-25T10:01:00Z' }],
  ['something for nothing', { body: [] }, { body: [{ blockType: 'prose' }] }],
])('other words: %s', (_, one, other) => {
  expect(sameWords(one, other)).toBe(false)
})

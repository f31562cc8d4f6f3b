import { commonWords } from './commonWords.ts'
import { guessesFor } from './passwordGuesses.ts'

/** Who it is for: a stranger tries their name and address first. */
export type Owner = { email?: string | null; name?: string | null }
/** And after those what the force and its area are called. */
export type Place = { name?: string | null; area?: string | null }

const fewest = 12
const most = 128
/** How much must be left when everything that a stranger tries first is taken away: a letter counts one, a digit half. */
const leastOfOnesOwn = 7
/** Ten thousand million: far more than anybody can try at the door. */
const fewestGuesses = 1e10
const advice = 'Three or four words that do not belong together are hard to guess and easy to remember.'

/** The one rule for passwords, wherever one is chosen. @returns what is wrong, in words for the person who typed it; undefined for a good one */
export function troubleWith(password: unknown, { email, name }: Owner = {}, place: Place = {}): string | undefined {
  if (typeof password !== 'string') return 'A password must be text.'
  const length = [...new Intl.Segmenter().segment(password)].length
  if (length < fewest) return `A password needs ${fewest} characters or more; this one has ${length}. ${advice}`
  if (length > most || password.length > most * 4) return `A password can have ${most} characters at most.`
  if (isEarly(password, common)) return `This password is one that a stranger would try early. Choose another. ${advice}`
  const owners = [...wordsOf(email), ...wordsOf(name)]
  if (isEarly(password, [...common, ...owners], [...owners, ...wordsOf(place.name), ...wordsOf(place.area)]))
    return `This password is mostly your own name or e-mail address, or the name of your force or area. Choose another. ${advice}`
  return undefined
}

/** Our own words catch what is put together of them, the lists what others have chosen before. */
const isEarly = (password: string, words: string[], known: string[] = []) =>
  own(password, words) < leastOfOnesOwn || guessesFor(password, known) < fewestGuesses

/** `p4$$w0rd` is a password as well. An l and a 1 both stand for an i. */
const looks: Record<string, string> = { 0: 'o', 1: 'i', '!': 'i', l: 'i', 3: 'e', 4: 'a', '@': 'a', 5: 's', $: 's', 7: 't' }
const seen = (word: string) => Array.from(word, (one) => looks[one] ?? one).join('')
const wordsOf = (text?: string | null) => plain(text ?? '').match(/[\p{L}\p{N}]{3,}/gu) ?? []
const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

const common = [...commonWords]
const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm', '1234567890', 'abcdefghijklmnopqrstuvwxyz', 'qazwsxedcrfvtgb', '1qaz2wsx3edc4rfv5tgb']
const inARow = [...rows, ...rows.map((row) => [...row].reverse().join(''))]
const shortestRow = 4

/** How much of a password is its own, when common words, years, repetitions and neighbours on the keyboard are taken away. */
function own(password: string, words: string[]): number {
  const typed = plain(password).replace(/[^\p{L}\p{N}@$!]/gu, '')
  const taken = new Set<number>()
  const take = (from: number, length: number) => Array.from({ length }, (_, index) => taken.add(from + index))
  const longestFirst = [...new Set(words.map(seen))].sort((a, b) => b.length - a.length).map((word) => word.replace(/\$/g, '\\$'))
  for (const found of seen(typed).matchAll(new RegExp(longestFirst.join('|'), 'gu'))) take(found.index, found[0].length)
  for (const found of typed.matchAll(/(?:19|20)\d\d|(.)\1{2,}/gu)) take(found.index, found[0].length)
  for (const found of typed.matchAll(/(.{3,}?)\1+/gu)) take(found.index + (found[1]?.length ?? 0), found[0].length - (found[1]?.length ?? 0))
  for (let from = 0; from + shortestRow <= typed.length; from += 1)
    if (inARow.some((row) => row.includes(typed.slice(from, from + shortestRow)))) take(from, shortestRow)
  const weights = Array.from({ length: typed.length }, (_, index) => (taken.has(index) ? 0 : /\p{L}/u.test(typed.charAt(index)) ? 1 : 0.5))
  return weights.reduce<number>((sum, weight) => sum + weight, 0)
}

import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary as stolen } from '@zxcvbn-ts/language-common'
import { dictionary as english } from '@zxcvbn-ts/language-en'

/** So much is read of a longer one: the time it takes grows with the square, and nobody else is served meanwhile. In characters. */
const maxLength = 40
let judge: ZxcvbnFactory | undefined

/**
 * About how many guesses a password takes of somebody who has lists of stolen passwords, of words and of names, and knows how
 * people walk over a keyboard. @param known words that they would try besides, of this person and this place
 */
export function guessesFor(password: string, known: string[] = []): number {
  judge ??= new ZxcvbnFactory({ dictionary: { ...stolen, ...english }, graphs: adjacencyGraphs, maxLength })
  return judge.check(password, known).guesses
}

import { syllable } from 'syllable'
import { advise, inShort, placeOf, type Finding } from './finding.ts'
import type { Text } from './texts.ts'

/** In years. GOV.UK writes for a reader of 9; a warning with names and places in it is plain at 11. */
const aim = { from: 9, to: 11 } as const
/** Fewer words than this have no reading age worth the name. */
const fewest = 20
const abbreviation = /\b(?:Mr|Mrs|Ms|Dr|St|No|Sgt|Insp|Supt)\.\s*$/

type Sentence = { field: string; words: string; count: number; syllables: number }
type Sums = { sentences: number; count: number; syllables: number }

/**
 * The age at which a British reader follows a text: its grade by Flesch and Kincaid (1975), and five years more.
 * @returns years, or undefined for a text too short to tell
 */
export function readingAgeOf(texts: Text[]): number | undefined {
  const sums = sumOf(sentencesOf(texts))
  return sums.count < fewest ? undefined : Math.max(5, Math.round(ageOf(sums)))
}

/** Names the three sentences without which the text would be easiest. */
export function readingAge(texts: Text[]): Finding[] {
  const age = readingAgeOf(texts)
  if (age === undefined || age <= aim.to) return []
  const sentences = sentencesOf(texts)
  const hardest = sentences
    .map((sentence) => ({ sentence, raises: ageOf(sumOf(sentences)) - ageOf(without(sentence, sumOf(sentences))) }))
    .filter(({ raises }) => raises > 0)
    .sort((one, other) => other.raises - one.raises)
    .slice(0, 3)
  const [{ sentence: worst } = { sentence: undefined }] = hardest
  return [
    advise(
      'reading age',
      worst?.field ?? 'body',
      `A reader must be about ${age} to follow this; aim for ${aim.from} to ${aim.to}. ${toShorten(hardest.length)}`,
    ),
    ...hardest.map(({ sentence: { field, words, count } }) =>
      advise('reading age', field, `“${inShort(words)}” in ${placeOf(field)} is hard to read (${count} words). Split it, or use shorter words.`),
    ),
  ]
}

const toShorten = (count: number) => (count > 1 ? 'Begin with the sentences below.' : 'Use shorter sentences and words.')

const ageOf = ({ sentences, count, syllables }: Sums) => (count === 0 ? 0 : 0.39 * (count / sentences) + 11.8 * (syllables / count) - 15.59 + 5)

const sumOf = (sentences: Sentence[]): Sums =>
  sentences.reduce(
    (sums, { count, syllables }) => ({ sentences: sums.sentences + 1, count: sums.count + count, syllables: sums.syllables + syllables }),
    { sentences: 0, count: 0, syllables: 0 },
  )

const without = (one: Sentence, all: Sums): Sums => ({
  sentences: all.sentences - 1,
  count: all.count - one.count,
  syllables: all.syllables - one.syllables,
})

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'sentence' })

function sentencesOf(texts: Text[]): Sentence[] {
  return texts.filter(({ isName }) => !isName).flatMap(({ field, words }) => splitInto(words).map((sentence) => measured(field, sentence)))
}

function splitInto(words: string): string[] {
  const sentences: string[] = []
  for (const { segment } of segmenter.segment(words)) {
    const last = sentences.at(-1)
    if (last !== undefined && abbreviation.test(last)) sentences[sentences.length - 1] = last + segment
    else sentences.push(segment)
  }
  return sentences.map((sentence) => sentence.trim()).filter((sentence) => /\p{L}/u.test(sentence))
}

function measured(field: string, words: string): Sentence {
  const found = words.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []
  const syllables = found.reduce((sum, word) => sum + Math.max(1, syllable(word.slice(0, 60))), 0)
  return { field, words, count: found.length, syllables }
}

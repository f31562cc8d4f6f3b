import type { Document, Part } from './document.ts'
import { readRichText } from './richText.ts'

/** Words a reader meets, and the field they stand in. `isName`: a heading or a label, not sentences. */
export type Text = { field: string; words: string; isName: boolean }

/** Characters of a page that are looked at, in all: a page of a hundred screens should not hold up the desk. */
const most = 40_000

/** @returns every paragraph of a document, from top to bottom */
export function textsOf({ title, summary, body, updates, name: channelName, purpose }: Document): Text[] {
  const texts = [
    name('title', title),
    name('name', channelName),
    sentences('summary', summary),
    sentences('purpose', purpose),
    ...body.flatMap((part, index) => textsOfPart(part, `body.${index}`)),
    ...updates.map(({ note }, index) => sentences(`updates.${index}.note`, note)),
  ]
  let left = most
  return texts.flatMap((text) => {
    const words = text.words.slice(0, left)
    left -= words.length
    return words.trim() ? [{ ...text, words }] : []
  })
}

const name = (field: string, words: string): Text => ({ field, words, isName: true })
const sentences = (field: string, words: string): Text => ({ field, words, isName: false })
const rich = (field: string, stored: unknown): Text[] =>
  readRichText(stored).paragraphs.map(({ words, isHeading }) => ({ field, words, isName: isHeading }))

function textsOfPart(part: Part, field: string): Text[] {
  switch (part.blockType) {
    case 'prose':
      return rich(`${field}.text`, part.text)
    case 'steps':
      return [
        name(`${field}.title`, part.title),
        ...part.steps.flatMap((step, index) => [
          name(`${field}.steps.${index}.heading`, step.heading),
          ...rich(`${field}.steps.${index}.text`, step.text),
        ]),
      ]
    case 'callout':
      return [name(`${field}.heading`, part.heading), ...rich(`${field}.text`, part.text), name(`${field}.buttonLabel`, part.buttonLabel)]
    case 'contactChannels':
      return [name(`${field}.title`, part.title)]
    case 'video':
      return [name(`${field}.title`, part.title)]
    case 'picture':
      return [name(`${field}.caption`, part.caption), name(`${field}.credit`, part.credit)]
    default:
      return []
  }
}

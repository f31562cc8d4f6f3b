import type { Document, Part } from './document.ts'
import { stop, type Finding } from './finding.ts'
import { readRichText } from './richText.ts'

/** A part without content would leave a gap, or a heading above nothing. */
export const emptyParts = ({ body }: Document): Finding[] =>
  body.flatMap((part, index) => {
    const missing = missingIn(part)
    return missing
      ? [stop('empty part', `body.${index}.${missing.field}`, `Part ${index + 1} ${missing.words} Fill it in, or take the part out.`)]
      : []
  })

function missingIn(part: Part): { field: string; words: string } | undefined {
  switch (part.blockType) {
    case 'prose':
      return hasWords(part.text) ? undefined : { field: 'text', words: 'is a text without words.' }
    case 'steps':
      return stepsMissing(part.steps)
    case 'callout':
      return part.heading.trim() ? undefined : { field: 'heading', words: 'is a callout without a heading.' }
    case 'contactChannels':
      return part.channels.some(Boolean) ? undefined : { field: 'channels', words: 'offers no contact channel.' }
    case 'video':
      return videoMissing(part)
    case 'picture':
      return part.image ? undefined : { field: 'image', words: 'has no picture in it.' }
    case 'adviceSection':
      return part.section ? undefined : { field: 'section', words: 'names no advice section.' }
    default:
      return undefined
  }
}

function stepsMissing(steps: Extract<Part, { blockType: 'steps' }>['steps']) {
  if (steps.length === 0) return { field: 'steps', words: 'has no steps.' }
  const index = steps.findIndex(({ heading }) => !heading.trim())
  return index < 0 ? undefined : { field: `steps.${index}.heading`, words: `has a step without a heading, number ${index + 1}.` }
}

function videoMissing({ source, file, address }: Extract<Part, { blockType: 'video' }>) {
  const isElsewhere = source === 'youtube' || source === 'vimeo'
  if (isElsewhere) return address.trim() ? undefined : { field: 'address', words: 'is a video without an address.' }
  return file ? undefined : { field: 'file', words: 'has no video in it.' }
}

const hasWords = (stored: unknown) => readRichText(stored).paragraphs.length > 0

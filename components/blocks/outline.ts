import slugify from '@sindresorhus/slugify'
import type { AdviceSection, Alert } from '../../payload-types.ts'
import { isThere } from '../related.ts'
import { childrenOf, textOf, type RichText } from './richText.ts'

export type Body = NonNullable<Alert['body']> | NonNullable<AdviceSection['body']>
export type BodyBlock = Body[number]
export type Heading = { id: string; text: string }

/**
 * The headings of a page and the ids by which they are reached. An id belongs to the node or block that carries the
 * heading; two headings with the same words get different ids.
 */
export type Outline = { contents: Heading[]; idOf: Map<object, string> }

/** Ids that pages use themselves. All of them, so that nobody has to know which page a body stands on. */
const pagesOwn =
  'advice area better contents discreet doing errors found instead keep kind latest main more other-ways reach related sources updates website words'

export function outline(body: Body): Outline {
  const made: Outline = { contents: [], idOf: new Map() }
  const taken = new Set(pagesOwn.split(' '))
  const add = (carrier: object, text: string, listed: boolean) => {
    const wanted = slugify(text) || 'part'
    let id = wanted
    for (let number = 2; taken.has(id); number += 1) id = `${wanted}-${number}`
    taken.add(id)
    made.idOf.set(carrier, id)
    if (listed) made.contents.push({ id, text })
  }
  const walk = (blocks: Body, listed: boolean) => {
    for (const block of blocks) {
      if (block.blockType === 'prose') headingsIn(block.text).forEach(({ node, text, top }) => add(node, text, listed && top))
      else if (block.blockType === 'steps' && block.title && block.steps?.length) add(block, block.title, listed)
      else if (block.blockType === 'contactChannels' && block.title && block.channels?.some(isThere)) add(block, block.title, listed)
      else if (block.blockType === 'adviceSection' && isThere(block.section)) {
        if (block.section.title) add(block, block.section.title, listed)
        walk(block.section.body ?? [], false)
      }
    }
  }
  walk(body, true)
  return made
}

const headingsIn = (text: RichText | null) =>
  childrenOf(text)
    .filter((node) => node.type === 'heading')
    .map((node) => ({ node, text: textOf(node), top: 'tag' in node && node.tag === 'h2' }))

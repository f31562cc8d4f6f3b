import { randomBytes } from 'node:crypto'
import type { ProseBlock } from '../../payload-types.ts'

/** Rich text as the desk's editor stores it (Lexical's editor state). */
export type Words = ProseBlock['text']
type Node = Words['root']['children'][number]
type Piece = string | Node

/** @returns what a rich text field holds, from its parts: `prose(h2('How it starts'), p('A stranger writes.'))` */
export const prose = (...children: Node[]): Words => ({ root: { type: 'root', children, ...block } })

export const h2 = (...pieces: Piece[]): Node => ({ type: 'heading', tag: 'h2', children: inline(pieces), ...block })
export const h3 = (...pieces: Piece[]): Node => ({ type: 'heading', tag: 'h3', children: inline(pieces), ...block })
export const h4 = (...pieces: Piece[]): Node => ({ type: 'heading', tag: 'h4', children: inline(pieces), ...block })
export const p = (...pieces: Piece[]): Node => ({ type: 'paragraph', textFormat: 0, textStyle: '', children: inline(pieces), ...block })
export const quote = (...pieces: Piece[]): Node => ({ type: 'quote', children: inline(pieces), ...block })

/** Each item is one piece, or several: `ul('Milk', ['See ', link('the list', '/list')])` */
export const ul = (...items: (Piece | Piece[])[]): Node => ({
  type: 'list',
  listType: 'bullet',
  tag: 'ul',
  start: 1,
  children: items.map(item),
  ...block,
})
export const ol = (...items: (Piece | Piece[])[]): Node => ({
  type: 'list',
  listType: 'number',
  tag: 'ol',
  start: 1,
  children: items.map(item),
  ...block,
})

export const bold = (words: string): Node => text(words, 1)
export const italic = (words: string): Node => text(words, 2)

/** @param url a whole https address, or a page of this site, starting with / */
export const link = (words: string, url: string): Node => ({
  ...block,
  type: 'link',
  version: 3,
  id: randomBytes(12).toString('hex'),
  fields: { linkType: 'custom', url, newTab: false },
  children: [text(words, 0)],
})

const block = { version: 1, direction: 'ltr', format: '', indent: 0 } as const

function item(pieces: Piece | Piece[], index: number): Node {
  return { type: 'listitem', value: index + 1, children: inline(Array.isArray(pieces) ? pieces : [pieces]), ...block }
}

function inline(pieces: Piece[]): Node[] {
  return pieces.map((piece) => (typeof piece === 'string' ? text(piece, 0) : piece))
}

function text(words: string, format: 0 | 1 | 2): Node {
  return { type: 'text', version: 1, text: words, format, detail: 0, mode: 'normal', style: '' }
}

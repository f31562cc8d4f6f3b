import type { Body } from './outline.ts'
import { childrenOf, textOf } from './richText.ts'

const plain = (words: string | null) => (words ?? '').normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase()

/** Officers paste a release whose first paragraph is its summary; readers should not meet it twice. */
export function withoutRepeat(body: Body, summary: string | null): Body {
  const at = body.findIndex((block) => block.blockType !== 'callout')
  const first = body[at]
  if (first?.blockType !== 'prose') return body
  const [opening, ...rest] = childrenOf(first.text)
  if (!opening || opening.type !== 'paragraph' || plain(textOf(opening)) !== plain(summary)) return body
  const kept = { ...first, text: { ...first.text, root: { ...first.text.root, children: rest } } }
  return [...body.slice(0, at), ...(rest.length > 0 ? [kept] : []), ...body.slice(at + 1)]
}

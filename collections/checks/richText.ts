import { z } from 'zod'

const node = z.object({
  type: z.string().catch(''),
  text: z.string().catch(''),
  children: z.array(z.unknown()).catch([]),
  fields: z.unknown().optional(),
})
const rich = z.object({ root: node })

const linkFields = z.object({
  linkType: z.string().catch('custom'),
  url: z.string().catch(''),
  doc: z
    .object({ relationTo: z.string(), value: z.union([z.string(), z.object({ id: z.string() }).transform(({ id }) => id)]) })
    .optional()
    .catch(undefined),
})

export type Paragraph = { words: string; isHeading: boolean }
export type RichLink = z.infer<typeof linkFields>

const ownParagraph = ['paragraph', 'heading', 'listitem', 'quote']
/** Deeper than anybody's list in a list: a text that goes on below is somebody's joke. */
const deepest = 40

/** Reads what the editor stores, as far as it is what the editor stores. */
export function readRichText(stored: unknown): { paragraphs: Paragraph[]; links: RichLink[] } {
  const paragraphs: Paragraph[] = []
  const links: RichLink[] = []
  let current: Paragraph = { words: '', isHeading: false }
  const start = (isHeading: boolean) => paragraphs.push((current = { words: '', isHeading }))
  const walk = (found: unknown, depth: number) => {
    const read = node.safeParse(found)
    if (!read.success || depth > deepest) return
    const { type, text, children, fields } = read.data
    if (ownParagraph.includes(type)) start(type === 'heading')
    if (type === 'linebreak' || type === 'tab') current.words += ' '
    current.words += text
    const link = type === 'link' || type === 'autolink' ? linkFields.safeParse(fields) : undefined
    if (link?.success) links.push(link.data)
    children.forEach((child) => walk(child, depth + 1))
  }
  const read = rich.safeParse(stored)
  if (read.success) {
    start(false)
    walk(read.data.root, 0)
  }
  return { paragraphs: paragraphs.filter(({ words }) => words.trim() !== ''), links }
}

import { z } from 'zod'

const words = z.string().catch('')
const ticked = z.boolean().catch(false)
const related = z
  .union([z.uuid(), z.object({ id: z.uuid() }).transform(({ id }) => id)])
  .optional()
  .catch(undefined)
const list = <Item extends z.ZodType>(item: Item) => z.array(item).catch([])
const relatedList = z.array(related).catch([])
const text = z.unknown().optional()

const step = z.object({ heading: words, text }).catch({ heading: '', text: undefined })

const part = z.discriminatedUnion('blockType', [
  z.object({ blockType: z.literal('prose'), text }),
  z.object({ blockType: z.literal('steps'), title: words, steps: list(step) }),
  z.object({ blockType: z.literal('callout'), heading: words, text, buttonLabel: words, buttonTarget: words }),
  z.object({ blockType: z.literal('contactChannels'), title: words, channels: relatedList }),
  z.object({
    blockType: z.literal('video'),
    title: words,
    source: z.string().catch('own'),
    file: related,
    address: words,
    captioned: ticked,
    transcript: words,
  }),
  z.object({ blockType: z.literal('picture'), image: related, caption: words, credit: words }),
  z.object({ blockType: z.literal('adviceSection'), section: related }),
  z.object({ blockType: z.literal('other') }),
])

const document = z.object({
  id: related,
  title: words,
  summary: words,
  slug: words,
  kind: words,
  ended: words,
  withdrawAt: z
    .union([z.string(), z.date().transform((moment) => moment.toJSON() ?? '')])
    .optional()
    .catch(undefined),
  // A part that is not one keeps its place, so that the others keep their numbers.
  body: list(part.catch({ blockType: 'other' })),
  updates: list(z.object({ note: words }).catch({ note: '' })),
  sources: list(z.object({ title: words, link: words }).catch({ title: '', link: '' })),
  // A contact channel's.
  name: words,
  purpose: words,
  link: words,
})

export type Part = z.infer<typeof part>
export type Document = z.infer<typeof document>

/** Reads what stands in a form, however much of it is there: what is missing or is something else is empty. */
export function readDocument(data: unknown): Document {
  const read = document.safeParse(data)
  return read.success ? read.data : document.parse({})
}

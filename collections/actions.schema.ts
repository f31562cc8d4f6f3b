import { z } from 'zod'
import { momentIn } from './londonMoment.ts'
import type { Action } from './states.ts'

const revision = z.string('Name the revision of the words that you have read.').max(100)
const note = z.object({
  field: z.string().max(200).optional(),
  words: z.string().trim().min(1, 'Say what to change.').max(2_000, 'Keep a note under 2,000 characters.'),
})

/** A moment of London's clock, `16:42 27/06/2027` or `2027-06-27T16:42`, or one of the whole world's with `Z` or an offset. */
const ahead = z.string('Say when: 16:42 27/06/2027.').transform((typed, context) => {
  const { at, trouble } = momentIn(typed)
  const words = at === undefined ? trouble : at.getTime() <= Date.now() ? 'This time has passed. Choose one that lies ahead.' : undefined
  if (at !== undefined && words === undefined) return at
  context.addIssue({ code: 'custom', message: words ?? 'Say when: 16:42 27/06/2027.' })
  return z.NEVER
})

/** What readers of a live page are told of a change, or that it is none for them. */
const publicNote = z
  .union([
    z.literal('none'),
    z.object({
      kind: z.enum(['update', 'correction']),
      note: z.string().trim().min(1, 'Say what has changed.').max(400, 'Keep the public note under 400 characters.'),
    }),
  ])
  .optional()

/** A note is part of the words, so it goes with them to whoever reads them. */
const noNote = z.literal('none', 'A note for readers goes with the words for review. Here you can only say that they need none.').optional()

export type Given = {
  revision?: string
  notes?: z.infer<typeof note>[]
  at?: Date
  withdrawAt?: Date
  publicNote?: z.infer<typeof publicNote>
  words?: string
  leadsTo?: string
  title?: string
  how?: 'found' | 'charged' | 'over'
}

/** A page of this site, where a withdrawn one leads; a form sends an empty one for none. */
const ownPage = z
  .string()
  .trim()
  .max(300, 'Give a page of this site, starting with /')
  .regex(/^(\/(?!\/)[^\s?#\\]*)?$/, 'Give a page of this site, starting with /')
  .optional()
const gone = z.string().trim().max(600, 'Keep the words for readers under 600 characters.').optional()

/** What each action must be told. */
export const actionSchemas: Record<Action, z.ZodType<Given>> = {
  submit: z.object({ revision: revision.optional(), publicNote }),
  ask: z.object({ notes: z.array(note).min(1, 'Say what to change.').max(50) }),
  approve: z.object({ revision, publicNote: noNote }),
  'take-back': z.object({}),
  publish: z.object({ revision, publicNote: noNote }),
  'publish-unreviewed': z.object({ revision, publicNote, withdrawAt: ahead.optional() }),
  confirm: z.object({ revision }),
  schedule: z.object({ revision, at: ahead, publicNote: noNote }),
  unschedule: z.object({}),
  withdraw: z
    .object({ words: gone, leadsTo: ownPage })
    .refine(({ words, leadsTo }) => !words || !leadsTo, 'Give words for readers, or a page to lead them to: whoever is led on sees no words.'),
  end: z.object({
    how: z.enum(['found', 'charged', 'over'], 'Say how it ended.'),
    title: z.string().trim().min(1, 'Give the page its new title.').max(100),
    words: z.string().trim().min(1, 'Say what readers should know now.').max(240),
  }),
}

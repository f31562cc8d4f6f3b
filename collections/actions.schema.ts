import { z } from 'zod'
import { momentIn } from './londonMoment.ts'
import type { Action } from './states.ts'

/** Words of somebody, which must be there, in no more than so many characters. */
const words = (ask: string, most: number) => z.string(ask).trim().min(1, ask).max(most, `${ask} Use no more than ${most} characters.`)

const whichRevision = 'Name the revision of the words that you have read.'
const revision = z.string(whichRevision).max(100, whichRevision)
const whatToChange = 'Say what to change.'
const whichField = 'Name the field by its path, such as body.0.text.'
const note = z.object({ field: z.string(whichField).max(200, whichField).optional(), words: words(whatToChange, 2_000) }, whatToChange)

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
  .union(
    [z.literal('none'), z.object({ kind: z.enum(['update', 'correction']), note: words('Say what has changed.', 400) })],
    'Say what has changed, as an update or a correction, in no more than 400 characters; or that readers need no note.',
  )
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
const whichPage = 'Give a page of this site, starting with /'
const ownPage = z
  .string(whichPage)
  .trim()
  .max(300, whichPage)
  .regex(/^(\/(?!\/)[^\s?#\\]*)?$/, whichPage)
  .optional()
const wordsLeft = 'Keep the words for readers under 600 characters.'
const gone = z.string(wordsLeft).trim().max(600, wordsLeft).optional()

const needs = <Shape extends z.core.$ZodLooseShape>(shape: Shape) => z.object(shape, 'Send what the action needs as one JSON object.')

/** What each action must be told. */
export const actionSchemas: Record<Action, z.ZodType<Given>> = {
  submit: needs({ revision: revision.optional(), publicNote }),
  ask: needs({ notes: z.array(note, whatToChange).min(1, whatToChange).max(50, 'Keep it to 50 notes.') }),
  approve: needs({ revision, publicNote: noNote }),
  'take-back': needs({}),
  publish: needs({ revision, publicNote: noNote }),
  'publish-unreviewed': needs({ revision, publicNote, withdrawAt: ahead.optional() }),
  confirm: needs({ revision }),
  schedule: needs({ revision, at: ahead, publicNote: noNote }),
  unschedule: needs({}),
  withdraw: needs({ words: gone, leadsTo: ownPage }).refine(
    ({ words, leadsTo }) => !words || !leadsTo,
    'Give words for readers, or a page to lead them to: whoever is led on sees no words.',
  ),
  end: needs({
    revision: revision.optional(),
    how: z.enum(['found', 'charged', 'over'], 'Say how it ended.'),
    title: words('Give the page its new title.', 100),
    words: words('Say what readers should know now.', 240),
  }),
}

import { z } from 'zod'
import { emailAddress, phonesIn, postcode } from './traces.ts'

/** Most characters of one answer. */
export const longest = 1200

/**
 * What in an answer could lead to a person. Pointed out before anything is kept; the writer decides, because a
 * number may also be the one they could not find on the page.
 * @returns how to name it to the writer: `a phone number, 07700 900123`
 */
export function traceIn(answer: string): string | undefined {
  const email = emailAddress.exec(answer)?.[0]
  if (email) return `an email address in it, ${email}`
  const [phone] = phonesIn(answer)
  if (phone) return `a phone number in it, ${phone}`
  const place = postcode.exec(answer)?.[0]
  return place ? `a postcode in it, ${place}` : undefined
}

const answer = z
  .string()
  .default('')
  .transform((typed) => typed.replace(/\r\n/g, '\n'))

/** A form as a browser sends it: every field is text, and any may be missing. */
export const feedbackForm = z.object({
  doing: answer,
  better: answer,
  keep: z.string().optional(),
  page: z
    .string()
    .max(300)
    .regex(/^\/(?!\/)[^\s?#]*$/)
    .optional()
    .catch(undefined),
  version: z.iso.datetime().optional().catch(undefined),
  website: z.string().optional(),
  started: z.string().default(''),
})

export type FeedbackForm = z.infer<typeof feedbackForm>
export type Problems = Partial<Record<'doing' | 'better', string>>

const tooLong = (typed: string) => {
  const over = [...typed].length - longest
  return `This answer is ${over === 1 ? '1 character' : `${over.toLocaleString('en-GB')} characters`} too long. Keep what matters most.`
}

const shortEnough = (typed: string) => [...typed].length <= longest

/** The rules for what is kept, with the sentences that the writer reads. */
const feedback = feedbackForm.superRefine(({ doing, better, keep }, context) => {
  const problem = (path: keyof Problems, message: string) => context.addIssue({ code: 'custom', path: [path], message })
  if (!doing.trim() && !better.trim()) problem('doing', 'Answer one of the two questions.')
  for (const [path, typed] of [
    ['doing', doing],
    ['better', better],
  ] as const) {
    if (!shortEnough(typed)) problem(path, tooLong(typed))
    // What is too long comes back anyway; searching it would cost everybody else the machine's time.
    const trace = keep || !shortEnough(typed) ? undefined : traceIn(typed)
    if (trace) problem(path, `This answer has ${trace}. Take it out, so that nobody can be found by it.`)
  }
})

/** @returns the first problem of each answer, none when the words can be kept */
export function problemsOf(form: FeedbackForm): Problems {
  const checked = feedback.safeParse(form)
  if (checked.success) return {}
  const { doing, better } = z.flattenError(checked.error).fieldErrors
  return { ...(doing?.[0] && { doing: doing[0] }), ...(better?.[0] && { better: better[0] }) }
}

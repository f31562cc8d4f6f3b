import { z } from 'zod'

const sentence = 'Say whom the link is for, such as “DI at Eastmere”: 2 to 80 characters. They will see it.'

/** What an officer types to make a link. */
export const linkSchema = z.object({
  note: z
    .string(sentence)
    .transform((note) => note.replace(/[\p{Cc}\s]+/gu, ' ').trim())
    .pipe(z.string().min(2, sentence).max(80, sentence)),
})

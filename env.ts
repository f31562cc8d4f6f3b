import path from 'node:path'
import { z } from 'zod'

const port = (name: string) =>
  z.coerce
    .number(`${name} must be a number between 1 and 65535, such as 3000`)
    .int()
    .min(1, `${name} must be a number between 1 and 65535, such as 3000`)
    .max(65535, `${name} must be a number between 1 and 65535, such as 3000`)

const settings = z
  .object({
    PORT: port('PORT').default(3000),
    HOST: z.string().min(1, 'HOST must be an address of this machine, such as 127.0.0.1').default('127.0.0.1'),
    APP_PORT: port('APP_PORT').optional(),
    METRICS_PORT: port('METRICS_PORT').optional(),
    DATA_DIR: z.string().min(1, 'DATA_DIR must be a folder, such as .data').default('.data'),
    DATABASE_URL: z
      .string()
      .regex(/^postgres(ql)?:\/\//, 'DATABASE_URL must start with postgres://, or be left out to use the embedded database')
      .optional(),
    SITE_URL: z.url({ protocol: /^https?$/, error: 'SITE_URL must be the address people use, such as https://www.example.police.uk' }).optional(),
    PROXIES: z.coerce
      .number('PROXIES must be a number')
      .int()
      .min(0)
      .max(5, 'PROXIES must be the number of proxies in front of this one, 0 to 5')
      .default(0),
    SECRET: z.string().min(32, 'SECRET must have at least 32 characters').optional(),
    ADMIN_EMAIL: z.email('ADMIN_EMAIL must be an e-mail address').default('admin@blue-lamp.example'),
    SMTP_URL: z
      .url({ protocol: /^smtps?$/, error: 'SMTP_URL must be the address of a mail server, such as smtps://name:password@mail.example.org' })
      .optional(),
    MAIL_FROM: z.email('MAIL_FROM must be the e-mail address that mail comes from, such as desk@example.org').optional(),
    CHECK_LINKS: z
      .enum(['0', '1'], 'CHECK_LINKS must be 1 (the desk asks other sites whether the pages linked to are there) or 0 (it asks nobody)')
      .default('1'),
    DEMO: z.enum(['0', '1'], 'DEMO must be 1 (demo content into an empty database) or 0 (none)').default('1'),
  })
  .refine((found) => !found.SMTP_URL || found.MAIL_FROM, 'MAIL_FROM must be set to the e-mail address that mail comes from, because SMTP_URL is set')
  .transform((found) => ({
    ...found,
    DATA_DIR: path.resolve(found.DATA_DIR),
    SITE_URL: (found.SITE_URL ?? `http://127.0.0.1:${found.PORT}`).replace(/\/+$/, ''),
    CHECK_LINKS: found.CHECK_LINKS === '1',
    DEMO: found.DEMO === '1',
  }))

export type Settings = z.infer<typeof settings>

/** A setting that cannot be used; the message names it and says what it should be. */
export class BadSetting extends Error {}

/**
 * Reads every setting from the environment. An empty value counts as unset.
 * @throws BadSetting with one sentence for each setting that cannot be used
 */
export function readSettings(source: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = settings.safeParse(given)
  if (parsed.success) return parsed.data
  throw new BadSetting(parsed.error.issues.map((issue) => issue.message).join('. '))
}

export const env = readSettings(process.env)

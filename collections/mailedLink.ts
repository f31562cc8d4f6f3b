import { rm } from 'node:fs/promises'
import path from 'node:path'
import pLimit from 'p-limit'
import type { CollectionBeforeChangeHook, CollectionBeforeValidateHook, Endpoint, Payload } from 'payload'
import { addDataAndFileToRequest, APIError } from 'payload'
import { env } from '../env.ts'
import { firstSignIn } from './firstSignIn.ts'

const lasts = 60 * 60 * 1000
const betweenMails = 60 * 1000
const asking = pLimit(2)
const mostWaiting = 200

/** Times in milliseconds. */
export const forgotPassword = {
  expiration: lasts,
  minRequestInterval: betweenMails,
  generateEmailSubject: () => 'Choose a new password for the desk',
  generateEmailHTML: ({ token, user }: { token?: string; user?: { email?: string } } = {}) =>
    letter(`${env.SITE_URL}/admin/reset/${token}`, user?.email),
}

/** Payload's own door, which answers later for somebody who is here: this one answers before it looks. */
export const askForLink: Endpoint = {
  path: '/forgot-password',
  method: 'post',
  async handler(req) {
    if (!env.SMTP_URL) throw new APIError('This site sends no mail. Ask an admin for a new password.', 401, null, true)
    await addDataAndFileToRequest(req)
    const email: unknown = req.data?.email
    if (typeof email !== 'string' || !email.includes('@')) throw new APIError('Type your e-mail address.', 400, null, true)
    if (asking.pendingCount < mostWaiting) void asking(() => mailLink(req.payload, email))
    return Response.json({ message: 'If this address belongs to somebody here, a mail with a link is on its way. It works for an hour.' })
  },
}

/** Neither who asked nor the link belongs in a log. */
async function mailLink(payload: Payload, email: string) {
  const { host } = new URL(env.SITE_URL)
  try {
    await payload.forgotPassword({ collection: 'users', data: { email }, req: { url: env.SITE_URL, headers: new Headers({ host }) } })
  } catch (error) {
    payload.logger.error({ msg: 'A link to a new password could not be made', why: error instanceof Error ? error.name : 'unknown' })
  }
}

/** A password chosen through a link is one's own. Payload takes what is changed in this place, not what is returned. */
export const endOneTimePasswordByMail: CollectionBeforeValidateHook = async ({ data, req }) => {
  if (!data || req.context.mailedPassword === undefined) return data
  if (data.oneTime) await rm(path.join(env.DATA_DIR, firstSignIn), { force: true })
  return Object.assign(data, { oneTime: false, passwordEndsAt: null })
}

/** A link that lies in a mailbox ends with what it was asked for under. */
export const endLinks: CollectionBeforeChangeHook = ({ data, operation, originalDoc }) => {
  const isOther = (name: 'email' | 'role') => name in data && data[name] !== originalDoc?.[name]
  if (operation !== 'update' || !(data.password || isOther('email') || isOther('role'))) return data
  return { ...data, resetPasswordToken: null, resetPasswordExpiration: null }
}

const letter = (link: string, email = '') =>
  [
    `Somebody asked for a new password for ${escaped(email)} in the desk at ${escaped(env.SITE_URL)}.`,
    'If it was you, open this link within an hour and choose one. You are then signed out everywhere else.',
    `<a href="${escaped(link)}">${escaped(link)}</a>`,
    'If it was not you, do nothing: your password stays as it is, and nobody has been told that you have an account here. Tell an admin if it goes on.',
    'Keep the link to yourself. Nobody who works on this site will ask you for it, or for your password.',
  ]
    .map((words) => `<p>${words}</p>\n`)
    .join('')

export const escaped = (text: string) => text.replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`)

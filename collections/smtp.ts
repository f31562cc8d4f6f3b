import { createTransport } from 'nodemailer'
import pLimit from 'p-limit'
import type { EmailAdapter, SendEmailOptions } from 'payload'

const loopback = ['127.0.0.1', 'localhost', '[::1]']
const mostWaiting = 200

/**
 * Mail through a server of the operator's. Nobody waits for it: Payload sends within a transaction, and how long a server
 * takes would tell who has an account. What cannot be sent is one line in the log, without the address.
 * @param url what nodemailer takes, its options in the query
 */
export const smtp =
  (url: string, from: string): EmailAdapter =>
  ({ payload }) => {
    const transport = transportTo(url)
    const sending = pLimit(2)
    return {
      name: 'smtp',
      defaultFromAddress: from,
      defaultFromName: 'Blue Lamp desk',
      async sendEmail(message: SendEmailOptions) {
        if (sending.pendingCount >= mostWaiting) return payload.logger.error({ msg: 'A mail was not sent: too many wait for the mail server' })
        void sending(() => transport.sendMail({ ...message, text: message.text ?? plain(message.html) })).catch((error: unknown) =>
          payload.logger.error({ msg: 'A mail could not be sent', why: reason(error) }),
        )
      },
    }
  }

/** The same mail server for whoever can wait for it, and try again: the worker. */
export const transportTo = (url: string) =>
  createTransport({
    // What is sent opens accounts: between machines it is encrypted, unless the operator says otherwise in the address.
    requireTLS: !new URL(url).searchParams.has('requireTLS') && !loopback.includes(new URL(url).hostname),
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
    url,
  })

/** A server's own words may repeat the address. */
const reason = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : 'unknown')

/** Our mails are paragraphs and links that stand in full, so this is all that a text needs. */
export const plain = (html: unknown) =>
  String(html)
    .replace(/\s*<\/p>\s*/g, '\n\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .trim()

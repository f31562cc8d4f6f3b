import { once } from 'node:events'
import { SMTPServer } from 'smtp-server'
import { env } from '../../env.ts'
import { until } from './start.ts'

/** A mail as it came over the wire, its parts decoded; line breaks of a paragraph are spaces. `to` is who gets it, `shownTo` whom it names. */
export type Mail = { from: string; to: string[]; shownTo: string; subject: string; text: string; html: string }

/** A real mail server, where the site under test sends its mail. */
export async function openMailServer() {
  const mails: Mail[] = []
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address)
        mails.push({ to, ...parsed(Buffer.concat(parts).toString()) })
        done()
      })
    },
  })
  server.listen(Number(new URL(env.SMTP_URL ?? '').port), '127.0.0.1')
  await once(server.server, 'listening')
  return {
    mails,
    /** @returns the first mail to somebody, when it has come; where those words are given, the one that has them */
    async mailTo(email: string, about?: string): Promise<Mail> {
      const found = () => mails.find(({ to, subject, text }) => to.includes(email) && (!about || subject === about || text.includes(about)))
      await until(() => found() !== undefined, `a mail to ${email}`, 30_000)
      const mail = found()
      if (!mail) throw new Error('It has gone again.')
      return mail
    },
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}

function parsed(raw: string): Omit<Mail, 'to'> {
  const header = (name: string) => new RegExp(`^${name}: (.*(?:\\r\\n[ \\t].*)*)`, 'im').exec(raw)?.[1]?.replace(/\r\n\s+/g, ' ') ?? ''
  const boundary = /boundary="([^"]+)"/.exec(raw)?.[1] ?? 'none'
  const part = (type: string) => {
    const [head = '', ...body] = (raw.split(`--${boundary}`).find((one) => one.includes(`Content-Type: ${type}`)) ?? '').split('\r\n\r\n')
    const words = body.join('\r\n\r\n')
    if (!/quoted-printable/i.test(head)) return words.replace(/ \r\n/g, ' ').trim()
    const bytes = words.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    return Buffer.from(bytes, 'latin1').toString().trim()
  }
  return { from: header('From'), shownTo: header('To'), subject: header('Subject'), text: part('text/plain'), html: part('text/html') }
}

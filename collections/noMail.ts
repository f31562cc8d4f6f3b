import type { EmailAdapter } from 'payload'

/** For a site without a mail server: nothing is mailed, and nothing that belongs in a mail (a link to reset a password) may end up in a log instead. */
export const noMail: EmailAdapter = () => ({
  name: 'none',
  defaultFromAddress: 'nobody@example.org',
  defaultFromName: 'Blue Lamp',
  sendEmail: () => Promise.reject(new Error('This site sends no mail. Ask an admin for a new password.')),
})

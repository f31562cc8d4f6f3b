import type { CollectionConfig } from 'payload'
import { env } from '../env.ts'
import { admins, fieldAdmins, selfOrAdmins, staff } from './access.ts'
import { askBefore, askBeforeChange } from './askAgain.ts'
import { closed } from './guard.ts'
import { askForLink, endLinks, endOneTimePasswordByMail, forgotPassword } from './mailedLink.ts'
import { endOneTimePassword, forgetFirstSignIn, startOneTimePassword } from './oneTimePassword.ts'
import { takePerson } from './onePersonAtATime.ts'
import { refuseWeakPassword, rememberMailedPassword } from './passwordRule.ts'
import { secondFactorEndpoints } from './secondFactorEndpoints.ts'
import { askForFactor, useMailedLink } from './secondFactorSignIn.ts'
import { endSessionsOfOldRole, sessionEndpoints } from './sessions.ts'

export const Users: CollectionConfig<'users'> = {
  slug: 'users',
  labels: { singular: 'Person', plural: 'People' },
  admin: {
    group: 'Settings',
    useAsTitle: 'email',
    defaultColumns: ['email', 'name', 'role', 'updatedAt'],
    listSearchableFields: ['email', 'name'],
    description: 'Who may use the desk. Officers draft, editors publish, admins look after people and settings.',
  },
  auth: {
    tokenExpiration: 12 * 60 * 60,
    // A lock on the account lets any stranger keep an officer out: the edge slows down whoever guesses instead.
    maxLoginAttempts: 0,
    forgotPassword,
    cookies: { sameSite: 'Strict', secure: env.SITE_URL.startsWith('https:') },
  },
  access: { read: selfOrAdmins, create: admins, update: selfOrAdmins, delete: admins, admin: staff },
  endpoints: [askForLink, useMailedLink, ...sessionEndpoints, ...secondFactorEndpoints],
  hooks: {
    beforeOperation: [...closed.beforeOperation, askBefore, takePerson, rememberMailedPassword],
    beforeValidate: [refuseWeakPassword, endOneTimePasswordByMail],
    beforeChange: [askBeforeChange, endOneTimePassword, endLinks, endSessionsOfOldRole],
    afterChange: [forgetFirstSignIn],
    beforeLogin: [askForFactor, startOneTimePassword],
  },
  fields: [
    { name: 'name', type: 'text', maxLength: 100 },
    {
      name: 'role',
      type: 'select',
      required: true,
      defaultValue: 'officer',
      saveToJWT: true,
      access: { create: fieldAdmins, update: fieldAdmins },
      options: [
        { label: 'Officer: drafts', value: 'officer' },
        { label: 'Editor: publishes', value: 'editor' },
        { label: 'Admin: people and settings', value: 'admin' },
      ],
    },
    { name: 'signedIn', type: 'ui', admin: { components: { Field: '/components/desk/SignedIn.tsx#SignedIn' } } },
    { name: 'secondFactor', type: 'ui', admin: { components: { Field: '/components/desk/SecondFactor.tsx#SecondFactor' } } },
    { name: 'oneTime', type: 'checkbox', defaultValue: false, access: { create: fieldAdmins, update: fieldAdmins }, admin: { hidden: true } },
    { name: 'passwordEndsAt', type: 'date', access: { create: () => false, update: () => false }, admin: { hidden: true } },
  ],
}

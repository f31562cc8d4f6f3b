import type { Access, AccessArgs, FieldAccess, Where } from 'payload'
import type { User } from '../payload-types.ts'

type Role = User['role']

const has = (user: { role?: unknown } | null, roles: Role[]) => roles.some((role) => role === user?.role)
const role =
  (...roles: Role[]) =>
  ({ req }: Pick<AccessArgs, 'req'>) =>
    has(req.user, roles)

export const nobody = () => false
export const everyone = () => true
export const staff = role('officer', 'editor', 'admin')
export const editors = role('editor', 'admin')
export const admins = role('admin')

const published: Where = { _status: { equals: 'published' } }

/** The public's one gate to drafts: what is not published does not exist. */
export const publishedOrStaff: Access = (args) => staff(args) || published

/**
 * Alerts have a time besides: one that lies ahead is an embargo. The database's clock decides when it has come (an address is
 * public from then on); this one may be late by as much as the clocks of two machines differ, in milliseconds.
 */
const clocksDiffer = 2_000
export const outOrStaff: Access = (args) =>
  staff(args) || { and: [published, { publishedAt: { less_than_equal: new Date(Date.now() + clocksDiffer).toISOString() } }] }

/** A file is public while a published page shows it (see `shownFiles.ts`). */
export const shownOrStaff: Access = (args) => staff(args) || { shown: { equals: true } }

/** Officers may save a draft of anything; only editors may write what the public reads. `guard.ts` closes the ways round. */
export const officersDraftEditorsPublish: Access = (args) => editors(args) || (staff(args) && args.data?._status !== 'published')

/** What is on the public site is changed by editors; before that, by whoever is writing it. */
export const officersUntilShown: Access = (args) => editors(args) || (staff(args) && { shown: { not_equals: true } })

export const selfOrAdmins: Access = ({ req }) => has(req.user, ['admin']) || (req.user ? { id: { equals: req.user.id } } : false)

export const fieldNobody: FieldAccess = () => false
export const fieldStaff: FieldAccess = ({ req }) => has(req.user, ['officer', 'editor', 'admin'])
export const fieldEditors: FieldAccess = ({ req }) => has(req.user, ['editor', 'admin'])
export const fieldAdmins: FieldAccess = ({ req }) => has(req.user, ['admin'])

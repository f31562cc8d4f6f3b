import { getPayload } from 'payload'
import config from '../payload.config.ts'

/** The one way to the database for pages. */
export const read = () => getPayload({ config })

/** The public is nobody: every gate of `access.ts` is shut, also for what a page embeds. */
export const asPublic = { overrideAccess: false } as const

import type { ServerProps } from 'payload'
import { quickTemplates } from '../../collections/Templates.queries.ts'
import { QuickButtons } from './QuickButtons.tsx'

/** The quickest way to a new alert: from a template, or from nothing. */
export async function QuickAlerts({ user }: Pick<ServerProps, 'user'>) {
  if (!user) return null
  return <QuickButtons templates={await quickTemplates(user)} />
}

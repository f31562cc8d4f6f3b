import type { GlobalBeforeChangeHook, GlobalConfig } from 'payload'
import { editors, everyone, staff } from './access.ts'
import { askBeforeRestoring } from './askAgain.ts'
import { signedInOverRest } from './globalGuard.ts'
import { isOwnPage } from './ownPage.ts'
import { freshFactor } from './secondFactor.ts'

const change = 'change the emergency notice'

/** A million people read it in the next minute: who puts it up, or takes it off, shows again that it is they. */
const askAgain: GlobalBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const isOther = (['words', 'link'] as const).some((name) => (data[name] ?? '') !== (originalDoc?.[name] ?? ''))
  if (isOther) await freshFactor(req, change)
  return data
}

export const EmergencyNotice: GlobalConfig<'emergency-notice'> = {
  slug: 'emergency-notice',
  label: 'Emergency notice',
  admin: {
    group: 'Publish',
    description: 'Words on top of every page, within a second of saving them. Empty them when it is over.',
  },
  access: { read: everyone, update: editors, readVersions: staff },
  versions: { max: 100 },
  hooks: { beforeOperation: [signedInOverRest, askBeforeRestoring(change)], beforeChange: [askAgain] },
  fields: [
    {
      name: 'words',
      type: 'textarea',
      maxLength: 240,
      admin: { description: 'What everybody must know or do now, in one or two sentences.' },
    },
    {
      name: 'link',
      type: 'text',
      label: 'Page with more',
      validate: (value: string | null | undefined) => !value || isOwnPage(value),
      admin: { description: 'A page of this site, such as /news/keep-your-windows-shut.' },
    },
  ],
}

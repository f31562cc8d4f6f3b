import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { postgresAdapter } from '@payloadcms/db-postgres'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { en } from 'payload/i18n/en'
import { buildConfig } from 'payload'
import sharp from 'sharp'
import { AdviceSections } from './collections/AdviceSections.ts'
import { Alerts } from './collections/Alerts.ts'
import { Areas } from './collections/Areas.ts'
import { AuditLog } from './collections/AuditLog.ts'
import { BetaFeedback } from './collections/BetaFeedback.ts'
import { ContactChannels } from './collections/ContactChannels.ts'
import { patientPool } from './collections/database.ts'
import { withoutLocks } from './collections/locks.ts'
import { withoutValues } from './collections/log.ts'
import { EmergencyNotice } from './collections/EmergencyNotice.ts'
import { honestCommit } from './collections/honestCommit.ts'
import { Media } from './collections/Media.ts'
import { Pages } from './collections/Pages.ts'
import { PreviewLinks } from './collections/PreviewLinks.ts'
import { recorded, recordedGlobals } from './collections/recorded.ts'
import { scheduleSeen } from './collections/scheduleSeen.ts'
import { gated, gatedEndpoint, gatedGlobals } from './collections/secondFactorGate.ts'
import { Site } from './collections/Site.ts'
import { Users } from './collections/Users.ts'
import { origins } from './collections/origins.ts'
import { noMail } from './collections/noMail.ts'
import { safeSessions } from './collections/sessionWrites.ts'
import { smtp } from './collections/smtp.ts'
import { Templates } from './collections/Templates.ts'
import { env } from './env.ts'

const here = path.dirname(fileURLToPath(import.meta.url))

export default buildConfig({
  admin: {
    user: Users.slug,
    avatar: 'default',
    dateFormat: 'HH:mm dd/MM/yyyy',
    meta: { titleSuffix: ': Blue Lamp desk', icons: [{ rel: 'icon', type: 'image/svg+xml', url: '/assets/lamp.svg' }], robots: 'noindex, nofollow' },
    importMap: { baseDir: here, importMapFile: path.join(here, 'app/(payload)/admin/importMap.js') },
    livePreview: {
      breakpoints: [
        { label: 'Phone', name: 'phone', width: 360, height: 740 },
        { label: 'Desktop', name: 'desktop', width: 1280, height: 900 },
      ],
    },
    components: {
      graphics: { Icon: '/components/desk/Lamp.tsx#Lamp', Logo: '/components/desk/Lamp.tsx#Logo' },
      views: {
        dashboard: { Component: '/components/desk/Dashboard.tsx#Dashboard' },
        login: { Component: '/components/desk/SignIn.tsx#SignIn' },
      },
      header: ['/components/desk/SecondFactorFirst.tsx#SecondFactorFirst'],
      providers: ['/components/desk/FreshFactor.tsx#FreshFactor'],
      beforeDashboard: ['/components/desk/Welcome.tsx#Welcome'],
    },
    timezones: { defaultTimezone: 'Europe/London', supportedTimezones: [{ label: 'London', value: 'Europe/London' }] },
  },
  collections: withoutLocks(
    gated([...recorded([Alerts, Templates, AdviceSections, ContactChannels, Pages, PreviewLinks, Media, BetaFeedback, Areas, Users]), AuditLog]),
  ),
  globals: withoutLocks(gatedGlobals(recordedGlobals([EmergencyNotice, Site]))),
  cors: [],
  csrf: origins(env),
  db: safeSessions(
    honestCommit(
      postgresAdapter({
        pg: patientPool,
        pool: { connectionString: env.DATABASE_URL ?? '' },
        idType: 'uuid',
        migrationDir: path.join(here, 'migrations'),
        push: false,
      }),
    ),
  ),
  endpoints: [gatedEndpoint(scheduleSeen)],
  defaultDepth: 0,
  // An alert shows a section, the section a video, the video its captions.
  maxDepth: 3,
  editor: lexicalEditor(),
  email: env.SMTP_URL && env.MAIL_FROM ? smtp(env.SMTP_URL, env.MAIL_FROM) : noMail,
  graphQL: { disable: true },
  i18n: {
    fallbackLanguage: 'en',
    supportedLanguages: { en },
    translations: { en: { version: { preview: 'View on site' } } },
  },
  logger: { options: { level: 'warn', serializers: { err: withoutValues } } },
  secret: env.SECRET ?? '',
  serverURL: '',
  sharp,
  telemetry: false,
  typescript: { outputFile: path.join(here, 'payload-types.ts') },
  upload: { limits: { fileSize: 200 * 1024 * 1024 } },
})

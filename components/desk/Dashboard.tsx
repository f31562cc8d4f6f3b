import { Gutter } from '@payloadcms/ui'
import { RenderServerComponent } from '@payloadcms/ui/elements/RenderServerComponent'
import type { AdminViewServerProps } from 'payload'
import { waitsFor } from '../../collections/waiting.queries.ts'
import { FeedbackSheet } from './FeedbackSheet.tsx'
import { GoesOutNext } from './GoesOutNext.tsx'
import { greeting } from './greeting.ts'
import { LiveNow } from './LiveNow.tsx'
import { OwnDrafts } from './OwnDrafts.tsx'
import { Overdue } from './Overdue.tsx'
import { PublicSite } from './PublicSite.tsx'
import { QuickAlerts } from './QuickAlerts.tsx'
import { Refresh } from './Refresh.tsx'
import { Waiting } from './Waiting.tsx'

/** What matters now, in one glance; the lists stand in the menu. */
export async function Dashboard(props: AdminViewServerProps) {
  const { i18n, params, payload, searchParams, user } = props
  if (!user || !('role' in user)) return null
  const waiting = await waitsFor({ id: String(user.id), role: user.role })
  const { beforeDashboard } = payload.config.admin.components
  return (
    <Gutter className="dashboard">
      <main>
        {RenderServerComponent({
          Component: beforeDashboard,
          importMap: payload.importMap,
          serverProps: { i18n, params, payload, searchParams, user },
        })}
        <h1>{greeting(waiting.filter(({ why }) => why !== 'with others').length)}</h1>
        <Refresh at={new Date().toISOString()} />
        <QuickAlerts user={user} />
        <div className="board">
          <div className="column">
            <Waiting waiting={waiting} me={user} />
            <OwnDrafts id={String(user.id)} />
          </div>
          <div className="column">
            <LiveNow me={user} />
            <GoesOutNext me={user} />
          </div>
          <div className="column">
            <Overdue me={user} />
            <FeedbackSheet />
            <PublicSite />
          </div>
        </div>
      </main>
    </Gutter>
  )
}

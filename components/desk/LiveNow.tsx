import { liveNow, type Live } from '../../collections/dashboard.queries.ts'
import { approvedWithin } from '../../collections/states.labels.ts'
import { PlainTime } from '../Time.tsx'
import { hour } from '../time.ts'
import { documentAddress, Rest, Sheet, SheetList } from './Sheet.tsx'
import { who, type Me } from './who.ts'

/** What the public reads now, and until when. */
export async function LiveNow({ me }: { me: Me }) {
  const found = await liveNow()
  return (
    <Sheet id="live" title="Live now" late={found.some(({ unreviewedSince }) => unreviewedSince)}>
      {found.length === 0 && <p className="kind">No alert is on the public site.</p>}
      <SheetList>
        {found.map((one) => (
          <li key={one.id} className={one.unreviewedSince ? 'urgent' : undefined}>
            <a href={documentAddress(one)}>{one.title}</a>
            <p className="kind">
              <Facts one={one} me={me} />
            </p>
          </li>
        ))}
      </SheetList>
      <Rest total={found[0]?.total ?? 0} shown={found.length} href="/admin/collections/alerts?sort=-publishedAt">
        in the list of alerts
      </Rest>
    </Sheet>
  )
}

function Facts({ one: { since, until, newer, unreviewedBy, unreviewedSince }, me }: { one: Live; me: Me }) {
  const due = unreviewedSince && new Date(new Date(unreviewedSince).getTime() + approvedWithin).toISOString()
  return (
    <>
      {due && (
        <>
          <b>Published without review</b> by {who(unreviewedBy, me)}, to be approved before {hour(due)}.{' '}
        </>
      )}
      {since && (
        <>
          Since <PlainTime at={since} />.{' '}
        </>
      )}
      {until && (
        <>
          Until <PlainTime at={until} />.{' '}
        </>
      )}
      {newer && 'A newer draft waits.'}
    </>
  )
}

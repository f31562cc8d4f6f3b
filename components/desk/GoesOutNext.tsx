import { goesOutNext, lateOnes, type Next } from '../../collections/dashboard.queries.ts'
import { PlainTime, Time } from '../Time.tsx'
import { counted } from './moments.ts'
import { documentAddress, Rest, Sheet, SheetList } from './Sheet.tsx'
import { who, type Me } from './who.ts'

/** Time for the worker to take what is due, in milliseconds. */
const grace = 2_000

/** What happens by itself, and what happened late. */
export async function GoesOutNext({ me }: { me: Me }) {
  const [found, late] = await Promise.all([goesOutNext(), lateOnes()])
  const isOverdue = ({ at }: Next) => new Date(at).getTime() < Date.now() - grace
  return (
    <Sheet id="next" title="Goes out next" late={late.length > 0 || found.some(isOverdue)}>
      {found.length === 0 && <p className="kind">Nothing has a time to go out or to come down.</p>}
      <SheetList>
        {found.map((one) => (
          <li key={`${one.action} ${one.id}`} className={isOverdue(one) ? 'urgent' : undefined}>
            <a href={documentAddress(one)}>{one.title}</a>
            <p className="kind">
              <Time at={one.at} /> {one.action === 'publish' ? `goes out. Approved by ${who(one.approvedBy, me)}` : 'comes down'}
              {isOverdue(one) && (
                <>
                  . <b>Its time has passed</b>
                </>
              )}
            </p>
          </li>
        ))}
      </SheetList>
      <Rest total={found[0]?.total ?? 0} shown={found.length}>
        after these
      </Rest>
      {late.length > 0 && (
        <>
          <h3>Late in the last day</h3>
          <SheetList>
            {late.map((one) => (
              <li key={`${one.action} ${one.id} ${one.at}`}>
                <a href={documentAddress(one)}>{one.title}</a>
                <p className="kind">
                  <b>{lateness(one.seconds)} late.</b> {one.action === 'publish' ? 'Was to go out' : 'Was to come down'} at <PlainTime at={one.at} />
                </p>
              </li>
            ))}
          </SheetList>
        </>
      )}
    </Sheet>
  )
}

const lateness = (seconds: number) => (seconds < 120 ? counted(Math.round(seconds), 'second') : counted(Math.round(seconds / 60), 'minute'))

import { overdue } from '../../collections/dashboard.queries.ts'
import { counted } from './moments.ts'
import { documentAddress, Rest, Sheet, SheetList } from './Sheet.tsx'
import { who, type Me } from './who.ts'

/** What the public reads that should have been read through again by now. */
export async function Overdue({ me }: { me: Me }) {
  const found = await overdue()
  return (
    <Sheet id="overdue" title="Overdue for review" late={found.length > 0}>
      {found.length === 0 && <p className="kind">Nothing. All that is live has been read through in time.</p>}
      <SheetList>
        {found.map((one) => (
          <li key={one.id}>
            <a href={documentAddress(one)}>{one.title}</a>
            <p className="kind">
              <b>{counted(one.days, 'day')} late.</b> {one.collection === 'contact-channels' && 'Ring it or open it, then say that you did. '}
              {one.author && `Written by ${who(one.author, me)}${one.left ? ', who is no longer in the desk' : ''}`}
            </p>
          </li>
        ))}
      </SheetList>
      <Rest total={found[0]?.total ?? 0} shown={found.length}>
        after these
      </Rest>
    </Sheet>
  )
}

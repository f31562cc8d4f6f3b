import { ownDrafts } from '../../collections/ownDrafts.queries.ts'
import { ago } from './moments.ts'
import { documentAddress, Rest, Sheet, SheetList } from './Sheet.tsx'

/** What somebody has begun and not sent yet: nobody else is told of it. */
export async function OwnDrafts({ id }: { id: string }) {
  const found = await ownDrafts(id)
  if (found.length === 0) return null
  return (
    <Sheet id="drafts" title="Your drafts">
      <SheetList>
        {found.map((one) => (
          <li key={one.id}>
            <a href={documentAddress(one)}>{one.title}</a>
            <p className="kind">
              {one.live && 'A change of a live page. '}Saved {ago(one.at)}
              {one.without && '. What was approved goes out at its time, without these words'}
            </p>
          </li>
        ))}
      </SheetList>
      <Rest total={found[0]?.total ?? 0} shown={found.length}>
        before these
      </Rest>
    </Sheet>
  )
}

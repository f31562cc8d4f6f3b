import { publicSite } from '../../collections/publicSite.queries.ts'
import { Sheet, SheetList } from './Sheet.tsx'

/** How the site is that the public meets. */
export async function PublicSite() {
  const { parts, well, notice } = await publicSite()
  return (
    <Sheet id="health" title="The public site" late={!well}>
      <SheetList>
        {notice && (
          <li>
            <p className="kind">
              <b>Emergency notice on every page:</b> {notice}
            </p>
          </li>
        )}
        {parts.map(({ name, words }) => (
          <li key={name} className="state">
            <span>{name}</span> <span>{words === 'well' ? 'Well' : <b>{words}</b>}</span>
          </li>
        ))}
      </SheetList>
    </Sheet>
  )
}

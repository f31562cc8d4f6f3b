import { kindLabel } from '../collections/Alerts.kinds.ts'
import { site } from '../collections/Site.queries.ts'
import type { Alert } from '../payload-types.ts'
import { isThere } from './related.ts'

/** "Appeal in Eastmere"; without an area it is the whole of the force's. */
export async function KindAndPlace({ kind, areas }: Pick<Alert, 'kind' | 'areas'>) {
  const names = (areas ?? []).flatMap((area) => (isThere(area) ? [area.name] : []))
  return (
    <>
      <b>{kindLabel(kind)}</b> in {names.length > 0 ? inWords(names) : `all of ${(await site()).area}`}
    </>
  )
}

const inWords = (names: string[]) => (names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`)

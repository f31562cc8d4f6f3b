import { cache } from 'react'
import type { Reviewed } from '../../collections/reviews.ts'
import { statesOf } from '../../collections/states.queries.ts'
import type { State } from '../../collections/states.ts'

/** The cells of a list are drawn one by one; what they ask in the same moment is one question to the database. */
export async function stateInList(slug: Reviewed, id: string): Promise<State | undefined> {
  const asking = askingFor(slug)
  asking.ids.push(id)
  asking.answer ??= new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
    const { ids } = asking
    Object.assign(asking, { ids: [], answer: undefined })
    return statesOf(slug, ids)
  })
  return (await asking.answer).get(id)
}

type Asking = { ids: string[]; answer?: Promise<Map<string, State>> }

/** Within one request. */
const askingFor = cache((_slug: Reviewed): Asking => ({ ids: [] }))

export type LiveLink = { id: string; note: string; madeBy: string; endsAt: string; opened?: number | null }
/** `wrong`: the sentence to show when it did not work. */
export type Links = { links?: LiveLink[]; url?: string; wrong?: string }

/** Asks the desk about links, and always comes back with words when it did not work. */
export async function askFor(method: 'GET' | 'POST' | 'DELETE', address: string, body?: object): Promise<Links> {
  const headers = { 'Content-Type': 'application/json' }
  const answer = await fetch(address, { method, headers, body: body && JSON.stringify(body) }).catch(() => undefined)
  const found = await answer?.json().catch(() => undefined)
  return answer?.ok ? found : { wrong: found?.errors?.[0]?.message ?? unsure }
}

const unsure = 'It is not certain that this worked. Try again, or tell whoever runs the site.'

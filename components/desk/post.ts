/** `data`: what the desk adds to a refusal. */
type Answer = { ok: boolean; words: string; factor?: string; found: Record<string, unknown>; data?: Record<string, unknown> }

const signIn = '/api/users/login'
const unsure = (stays: string) => `It is not certain that this worked: the desk did not answer. ${stays}Try again in a few seconds.`
const signedOut = (stays: string) => `You are signed out, so this was not kept. ${stays}Sign in again in another tab, then try again here.`

/**
 * Sends JSON to the desk's REST.
 * @param stays what of the person's is still there when nothing came of it, as a sentence
 * @returns its answer; `words` for the person: what the desk says of it, or why nothing came of it
 */
export async function post(path: string, body: object = {}, stays?: string): Promise<Answer> {
  const kept = stays ? `${stays} ` : ''
  const headers = { 'Content-Type': 'application/json' }
  const answer = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body), credentials: 'include' }).catch(() => undefined)
  const found = await answer?.json().catch(() => undefined)
  const error = found?.errors?.[0]
  const ok = answer?.ok === true && found !== undefined
  const said = ok ? (found.message ?? '') : (error?.message ?? unsure(kept))
  return {
    ok,
    words: answer?.status === 401 && path !== signIn ? signedOut(kept) : said,
    factor: error?.data?.secondFactor,
    found: found ?? {},
    data: error?.data ?? undefined,
  }
}

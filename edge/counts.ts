/** What has been counted since the start. Plain numbers: counting costs a reader nothing. */
export const counts = { hits: 0, stale: 0, missing: 0, gone: 0, rendered: 0, renderSeconds: 0, failed: 0, busy: 0 }

export const refusals = new Map<string, number>()
export const countRefusal = (why: string) => refusals.set(why, (refusals.get(why) ?? 0) + 1)

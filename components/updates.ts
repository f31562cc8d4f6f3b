import type { Alert } from '../payload-types.ts'

export type Update = NonNullable<Alert['updates']>[number]

/** Newest first, as readers see them; one without a time is still being written. */
export const newestFirst = (updates: Alert['updates']): Update[] =>
  (updates ?? []).filter(({ time }) => Boolean(time)).sort((a, b) => b.time.localeCompare(a.time))

/** @returns the time of the newest update, if there has been one */
export const lastUpdate = (updates: Alert['updates']): string | undefined => newestFirst(updates)[0]?.time

import pg from 'pg'

const { NUMERIC, TIMESTAMPTZ } = pg.types.builtins

/**
 * What the hash of an entry is taken of, as `hash_of` in migrations/sql/auditLog.ts has it: Postgres's text of
 * `jsonb_strip_nulls(to_jsonb(entry) - 'hash')`. Numbers and times come as text, times in UTC.
 */
export const rendered = (entry: Record<string, unknown>, columns: pg.FieldDef[]): string =>
  `{${columns
    .filter(({ name }) => name !== 'hash' && entry[name] !== null)
    .sort((a, b) => a.name.length - b.name.length || (a.name < b.name ? -1 : 1))
    .map(({ name, dataTypeID }) => `${JSON.stringify(name)}: ${valueOf(entry[name], dataTypeID)}`)
    .join(', ')}}`

/** @returns `2026-11-24T18:43:34.123+00:00` for `2026-11-24 18:43:34.123+00` */
export const isoOf = (time: string) => `${time.replace(' ', 'T')}:00`

function valueOf(value: unknown, type: number): string {
  if (type === NUMERIC) return String(value)
  return JSON.stringify(type === TIMESTAMPTZ ? isoOf(String(value)) : value)
}

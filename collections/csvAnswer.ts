import { csvLine } from './csv.ts'

type Table<Row> = {
  /** Of the file, without its ending. */
  name: string
  columns: readonly (keyof Row & string)[]
  first: Row[]
  /** Asked when the reader has taken what came before; none end the table. */
  after: (last: Row) => Promise<Row[]>
}

/** Without it Excel takes the file for one of Windows' own alphabet. */
const byteOrderMark = '\ufeff'

/** @returns a table as a file, read from the database as it is taken */
export function csvAnswer<Row>({ name, columns, first, after }: Table<Row>): Response {
  let rows = first
  const utf8 = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    start: (lines) => lines.enqueue(utf8.encode(byteOrderMark + csvLine([...columns]))),
    async pull(lines) {
      const last = rows.at(-1)
      if (last === undefined) return lines.close()
      lines.enqueue(utf8.encode(rows.map((row) => csvLine(columns.map((column) => row[column]))).join('')))
      rows = await after(last)
    },
  })
  return new Response(body, {
    headers: { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': `attachment; filename="${name}.csv"`, 'Cache-Control': 'no-store' },
  })
}

import type { ServerProps } from 'payload'

/** Takes with it what the list is filtered by. */
export function ExportRecord({ searchParams }: ServerProps) {
  const filters = new URLSearchParams()
  for (const [name, values] of Object.entries(searchParams ?? {})) {
    if (name.startsWith('where')) for (const value of [values ?? []].flat()) filters.append(name, value)
  }
  return (
    <p>
      <a href={`/api/audit-log/csv?${filters}`} download>
        Download as CSV all that the filters leave
      </a>
    </p>
  )
}

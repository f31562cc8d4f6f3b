import type { SiteWords } from '../../collections/Site.queries.ts'

/** The form remembers which page it was opened from, so that a reader need not say. */
export function Beta({ beta, path }: { beta: SiteWords['beta']; path: string }) {
  if (!beta.shown) return null
  return (
    <div className="beta">
      <p className="page">
        <strong className="tag">Beta</strong>
        {beta.words} <a href={`/feedback?page=${encodeURIComponent(path)}`}>{beta.invitation}</a>.
      </p>
    </div>
  )
}

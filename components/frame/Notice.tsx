import type { NoticeWords } from '../../collections/EmergencyNotice.queries.ts'

/** What everybody must know now, before anything else on the page. */
export function Notice({ words, link }: NoticeWords) {
  if (!words) return null
  return (
    <section className="notice" aria-label="Urgent notice">
      <div className="page">
        <p>{words}</p>
        {link && <a href={link}>What to do, and what we know</a>}
      </div>
    </section>
  )
}

import { PlainTime } from './Time.tsx'

/** Stands above a draft that is shown to somebody outside: that it is none of the public's yet, for whom it is, and until when. */
export function DraftNotice({ note, endsAt }: { note: string; endsAt: string }) {
  return (
    <section className="notice" aria-label="Draft">
      <p className="page">
        Draft, not published. For {note}. This link ends at <PlainTime at={endsAt} />. Please do not share it.
      </p>
    </section>
  )
}

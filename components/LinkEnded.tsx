import type { Metadata } from 'next'

/** The same whatever is wrong with a link: whether there ever was one is nobody's business. */
export const linkEnded: Metadata = {
  title: 'This link opens nothing',
  robots: { index: false },
  referrer: 'no-referrer',
  other: { 'lamp-status': '404' },
}

export function LinkEnded() {
  return (
    <>
      <h1>This link opens nothing</h1>
      <p className="lead">It may have ended, or it may not be whole. Links to drafts work for 72 hours at most.</p>
      <p>Check that you have all of the address. If you still need to read the draft, ask the person who sent you the link for a new one.</p>
    </>
  )
}

'use client'
import { Button } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'

/** Shown once: the site keeps only what it needs to know one again. */
export function RecoveryCodes({ codes, kept }: { codes: string[]; kept: () => void }) {
  const start = useRef<HTMLParagraphElement>(null)
  const [words, setWords] = useState('')
  useEffect(() => start.current?.focus(), [])

  const copy = () =>
    navigator.clipboard.writeText(codes.join('\n')).then(
      () => setWords('Copied.'),
      () => setWords('This browser did not let them be copied. Write them down.'),
    )

  return (
    <>
      <p ref={start} tabIndex={-1}>
        <strong>Keep these recovery codes where nobody else finds them, and not on your phone.</strong> Each lets you in once when you have lost your
        authenticator. They are not shown again.
      </p>
      <ol className="second-factor__codes" aria-label="Recovery codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div className="second-factor__ways">
        <Button size="medium" onClick={kept}>
          I have kept them
        </Button>
        <Button buttonStyle="secondary" size="medium" onClick={() => void copy()}>
          Copy
        </Button>
      </div>
      <p role="status">{words}</p>
    </>
  )
}

'use client'
import { Button } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import { post } from './post.ts'

/** `side` in squares of the picture */
export type Enrolment = { secret: string; address: string; side: number; path: string }
type Props = Enrolment & { confirmed: (found: Record<string, unknown>) => void; leave: () => void }

/** Payload's form is around it: Enter must confirm the code, and not save the person. */
export function SetUpFactor({ secret, address, side, path, confirmed, leave }: Props) {
  const start = useRef<HTMLParagraphElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const [words, setWords] = useState('')
  useEffect(() => start.current?.focus(), [])

  async function confirm() {
    setWords('')
    const answer = await post('/api/users/second-factor/confirm', { code: field.current?.value ?? '' })
    if (answer.ok) return confirmed(answer.found)
    setWords(answer.words)
    field.current?.select()
  }

  return (
    <>
      <p ref={start} tabIndex={-1}>
        Scan this picture with an authenticator on your phone, or <a href={address}>open it on this device</a>, or type the key there.
      </p>
      <svg
        className="second-factor__picture"
        viewBox={`0 0 ${side} ${side}`}
        role="img"
        aria-label="The key as a picture to scan"
        shapeRendering="crispEdges"
      >
        <rect width={side} height={side} fill="#fff" />
        <path d={path} fill="#000" />
      </svg>
      <p>
        Key: <code className="second-factor__key">{secret.match(/.{1,4}/g)?.join(' ')}</code>
      </p>
      <label htmlFor="second-factor-code">Code</label>
      <p id="about-second-factor-code">
        Type the six digits that it shows then. From there on the desk asks for them, and you are signed out everywhere else.
      </p>
      <input
        ref={field}
        id="second-factor-code"
        inputMode="numeric"
        autoComplete="one-time-code"
        aria-describedby="about-second-factor-code"
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          void confirm()
        }}
      />
      <p className="sign-in__words" role="alert">
        {words}
      </p>
      <div className="second-factor__ways">
        <Button size="medium" onClick={() => void confirm()}>
          Confirm
        </Button>
        <Button buttonStyle="secondary" size="medium" onClick={leave}>
          Not now
        </Button>
      </div>
    </>
  )
}

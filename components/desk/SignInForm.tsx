'use client'
import { Button, useAuth } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { post } from './post.ts'

/** What is typed stays in its field whatever the answer is; the code is asked for only when the password was right. */
export function SignInForm({ to }: { to: string }) {
  const { fetchFullUser } = useAuth()
  const router = useRouter()
  const code = useRef<HTMLInputElement>(null)
  const [isAlive, setAlive] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [asks, setAsks] = useState(false)
  const [words, setWords] = useState('')

  // Until then a press of the button would leave the page.
  useEffect(() => setAlive(true), [])
  useEffect(() => {
    if (asks) code.current?.focus()
  }, [asks])

  async function signIn(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (isBusy) return
    setBusy(true)
    setWords('')
    const answer = await post('/api/users/login', Object.fromEntries(new FormData(event.currentTarget)))
    if (answer.ok) {
      await fetchFullUser()
      router.push(to)
      return
    }
    setBusy(false)
    setWords(answer.words)
    if (answer.factor === 'needed') setAsks(true)
    if (answer.factor === 'wrong') code.current?.select()
  }

  return (
    <form className="login__form sign-in" method="post" action="/api/users/login" onSubmit={(event) => void signIn(event)}>
      <label htmlFor="field-email">Email</label>
      <input id="field-email" name="email" type="email" autoComplete="username" required />
      <label htmlFor="field-password">Password</label>
      <input id="field-password" name="password" type="password" autoComplete="current-password" required />
      {asks && (
        <>
          <label htmlFor="field-code">Code</label>
          <p id="about-code">The six digits that your authenticator shows now. If you have lost it, one of your recovery codes.</p>
          <input
            ref={code}
            id="field-code"
            name="code"
            autoComplete="one-time-code"
            autoCapitalize="off"
            spellCheck={false}
            aria-describedby="about-code"
            required
          />
        </>
      )}
      <p className="sign-in__words" role="alert">
        {words}
      </p>
      <a href="/admin/forgot">Forgot password?</a>
      <Button type="submit" size="large" disabled={!isAlive || isBusy}>
        Login
      </Button>
    </form>
  )
}

import { redirect } from 'next/navigation.js'
import type { AdminViewServerProps } from 'payload'
import { getSafeRedirect } from 'payload/shared'
import { Logo } from './Lamp.tsx'
import { SignInForm } from './SignInForm.tsx'

/** The desk's door, in place of Payload's own: it asks for the code of a second factor too. */
export function SignIn({ initPageResult, searchParams }: AdminViewServerProps) {
  const to = getSafeRedirect({ fallbackTo: '/admin', redirectTo: searchParams?.redirect ?? '' })
  if (initPageResult.req.user) redirect(to)
  return (
    <main>
      <div className="login__brand">
        <Logo />
      </div>
      <h1 className="sign-in__title">Sign in to the desk</h1>
      <SignInForm to={to} />
    </main>
  )
}

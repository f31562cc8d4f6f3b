import { redirect } from 'next/navigation.js'
import type { ServerProps } from 'payload'
import { standing } from '../../collections/secondFactor.ts'

/** Whoever must set up a second factor first is led to where they do, from every page of the desk. */
export async function SecondFactorFirst({ params, payload, user }: ServerProps) {
  if (!user) return null
  const { has, must } = await standing({ payload }, user)
  if (has || !must) return null
  if (params?.segments?.[0] !== 'account') redirect('/admin/account')
  return (
    <section className="welcome" aria-labelledby="second-factor-first">
      <h2 id="second-factor-first">Set up a second factor first</h2>
      <p>
        This site requires it of editors and admins. Everything else in the desk opens when it is done. <a href="#second-factor">Set it up below</a>.
      </p>
    </section>
  )
}

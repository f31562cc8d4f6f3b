import type { ServerProps } from 'payload'

/** What somebody sees first who came in with a one-time password. */
export function Welcome({ user }: ServerProps) {
  if (!user || !('oneTime' in user) || !user.oneTime) return null
  return (
    <section className="welcome" aria-labelledby="welcome">
      <h2 id="welcome">Choose a password of your own</h2>
      <p>
        You came in with a one-time password. It stops working an hour after its first use. <a href="/admin/account">Choose your own now</a>.
      </p>
    </section>
  )
}

/** Whether the desk answers, and still knows whoever asks. */
export async function whoAmI(): Promise<'signed in' | 'signed out' | 'no answer'> {
  const answer = await fetch('/api/users/me', { cache: 'no-store' }).catch(() => undefined)
  if (!answer?.ok) return 'no answer'
  const found: { user?: unknown } = await answer.json().catch(() => ({}))
  return found.user ? 'signed in' : 'signed out'
}

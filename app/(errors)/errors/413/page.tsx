import { Broken } from '../../../../components/Broken.tsx'

export const metadata = { title: 'That was longer than we can take', robots: { index: false }, referrer: 'no-referrer' } as const

export default function Page() {
  return (
    <Broken
      title="That was longer than we can take"
      lead="Each answer may have up to 1,200 characters. Go back with your browser: your words should still be in the form, for you to shorten."
    />
  )
}

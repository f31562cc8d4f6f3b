import { Broken } from '../../../../components/Broken.tsx'

export const metadata = { title: 'This page cannot be shown just now', robots: { index: false }, referrer: 'no-referrer' } as const

export default function Page() {
  return <Broken title="This page cannot be shown just now" lead="We are mending something, and will be back soon. Please try again in a minute." />
}

import { Broken } from '../../../../components/Broken.tsx'

export const metadata = { title: 'We cannot answer that', robots: { index: false }, referrer: 'no-referrer' } as const

export default function Page() {
  return (
    <Broken
      title="We cannot answer that"
      lead="What was sent to this address is not something this site can use. The menu above may lead to what you were looking for."
    />
  )
}

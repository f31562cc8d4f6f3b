import { Broken } from '../../../../components/Broken.tsx'

export const metadata = { title: 'Something went wrong', robots: { index: false }, referrer: 'no-referrer' } as const

export default function Page() {
  return (
    <Broken title="Something went wrong on our side" lead="We could not make this page. You did nothing wrong. Trying again in a minute may work." />
  )
}

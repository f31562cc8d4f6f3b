import type { ReactNode } from 'react'
import { linkAt } from '../../../../../../collections/PreviewLinks.queries.ts'
import { defaultDestination } from '../../../../../../collections/Site.destinations.ts'
import { site } from '../../../../../../collections/Site.queries.ts'
import { Document } from '../../../../../../components/frame/Document.tsx'

export const dynamic = 'force-dynamic'

type Props = { children: ReactNode; params: Promise<{ token: string }> }

/** A page to be read by somebody outside, and to be left like every other. Without a link the database is not asked for anything. */
export default async function Layout({ children, params }: Props) {
  const leaveTo = (await linkAt((await params).token)) ? (await site()).leaveTo : defaultDestination
  return <Document leaveTo={leaveTo}>{children}</Document>
}

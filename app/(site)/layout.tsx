import type { ReactNode } from 'react'
import { site } from '../../collections/Site.queries.ts'
import { Document } from '../../components/frame/Document.tsx'

// The edge keeps finished pages; Next keeps none.
export const dynamic = 'force-dynamic'

export default async function Layout({ children }: { children: ReactNode }) {
  return <Document leaveTo={(await site()).leaveTo}>{children}</Document>
}

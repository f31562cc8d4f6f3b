import type { ReactNode } from 'react'
import { Document } from '../../components/frame/Document.tsx'

export const dynamic = 'force-dynamic'

/** The real page beside the form in the desk. Escape must not lead an officer away, so there is no exit script here. */
export default function Layout({ children }: { children: ReactNode }) {
  return <Document>{children}</Document>
}

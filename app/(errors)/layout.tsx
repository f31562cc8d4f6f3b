import type { ReactNode } from 'react'
import { defaultDestination } from '../../collections/Site.destinations.ts'
import { Document } from '../../components/frame/Document.tsx'

/** Made once, when the site is built: these pages are for when nothing can be asked. */
export const dynamic = 'force-static'

export default function Layout({ children }: { children: ReactNode }) {
  return <Document leaveTo={defaultDestination}>{children}</Document>
}

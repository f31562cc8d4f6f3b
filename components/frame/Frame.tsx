import type { ReactNode } from 'react'
import { emergencyNotice } from '../../collections/EmergencyNotice.queries.ts'
import { site as siteWords, type SiteWords } from '../../collections/Site.queries.ts'
import { Beta } from './Beta.tsx'
import { Crumbs, type Crumb } from './Crumbs.tsx'
import { ExitBar } from './ExitBar.tsx'
import { Foot } from './Foot.tsx'
import { Masthead } from './Masthead.tsx'
import { Notice } from './Notice.tsx'

export type FrameProps = {
  /** The address of the page, for the menu and the feedback form. */
  path: string
  crumbs?: Crumb[]
  children: ReactNode
}

/** Everything that stands around a page. */
export async function Frame(props: FrameProps) {
  const [site, notice] = await Promise.all([siteWords(), emergencyNotice()])
  return <FrameOf {...props} site={site} notice={<Notice {...notice} />} />
}

/** The same for pages that must not ask the database, and for the desk's preview, which is not left with Escape. */
export function FrameOf({ path, crumbs, children, site, exit = true, notice }: FrameProps & { site: SiteWords; exit?: boolean; notice?: ReactNode }) {
  return (
    <>
      {exit && <ExitBar />}
      {notice}
      <header>
        <a className="skip" href="#main">
          Skip to the main part of this page
        </a>
        <Beta beta={site.beta} path={path} />
        <Masthead site={site} path={path} />
      </header>
      {crumbs && <Crumbs trail={crumbs} />}
      <main className="page" id="main" tabIndex={-1}>
        {children}
      </main>
      <Foot site={site} />
    </>
  )
}

import type { Metadata } from 'next'
import { site } from '../../collections/Site.queries.ts'
import { env } from '../../env.ts'

export type HeadProps = {
  title?: string
  description: string
  path: string
  sensitive?: boolean | null
  /** Address of a picture for the sharing card. */
  image?: string
  /** Hosts that a frame on the page may show once the reader asks. */
  frames?: string[]
  /** The status with which the edge answers, when it is not 200. */
  status?: number
  index?: boolean
}

/**
 * A page's head. What it says to the edge (`lamp-*`) is taken out again there: a page of Next's can set neither a
 * status nor a header.
 */
export async function head({ title, description, path, sensitive, image, frames = [], status, index = true }: HeadProps): Promise<Metadata> {
  const { name } = await site()
  const card = sensitive ? { title: `Advice from ${name}`, description: `A page of ${name}.` } : { title: title ?? name, description }
  return {
    metadataBase: new URL(env.SITE_URL),
    title: title ? `${title}: ${name}` : `${name}: news and advice`,
    description: sensitive ? card.description : description,
    alternates: index ? { canonical: path } : undefined,
    robots: index ? undefined : { index: false },
    referrer: 'no-referrer',
    formatDetection: { telephone: false, date: false, address: false, email: false },
    openGraph: index
      ? { ...card, url: path, siteName: name, locale: 'en_GB', type: 'article', images: image && !sensitive ? [image] : undefined }
      : undefined,
    twitter: index ? { ...card, card: 'summary' } : undefined,
    other: {
      'lamp-sensitive': sensitive ? '1' : [],
      'lamp-frames': frames,
      'lamp-status': status ? String(status) : [],
    },
  }
}

import { randomBytes } from 'node:crypto'
import { env } from '../env.ts'
import type { Facts } from './filter.ts'
import { made } from './made.ts'

const everywhere = {
  'X-Content-Type-Options': 'nosniff',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  ...(env.SITE_URL.startsWith('https:') && { 'Strict-Transport-Security': 'max-age=63072000' }),
}

const policy = (rules: Record<string, string>) =>
  Object.entries(rules)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ')

const publicPolicy = (scripts: string, frames: string[], ancestors: string) =>
  policy({
    'default-src': "'none'",
    'script-src': scripts,
    'style-src': "'self'",
    'img-src': "'self'",
    'media-src': "'self'",
    ...(frames.length > 0 && { 'frame-src': frames.map((host) => `https://${host}`).join(' ') }),
    'form-action': "'self'",
    'frame-ancestors': ancestors,
    'base-uri': "'none'",
    'object-src': "'none'",
  })

type Shown = Pick<Facts, 'sensitive' | 'frames'>

/**
 * For a page of the public site. Whatever stands in front may hold it for a second, and show it when we fail; a browser asks
 * each time. A page on a sensitive subject leaves no copy anywhere.
 * @param leaveHash of the exit script as it stands in this page
 */
export const publicHeaders = ({ sensitive, frames }: Shown, leaveHash = made.leaveHash) => ({
  ...everywhere,
  'Cache-Control': sensitive ? 'no-store' : 'public, max-age=0, s-maxage=1, stale-if-error=86400',
  'Referrer-Policy': 'no-referrer',
  'Content-Security-Policy': publicPolicy(`'self' 'sha256-${leaveHash}'`, frames, "'none'"),
})

/** For what is true only now: that a page is not here, or that something failed. */
export const passingHeaders = { ...publicHeaders({ sensitive: true, frames: [] }), 'Content-Type': 'text/html; charset=utf-8' }

/** For the same page as a draft, in the desk's own frame. */
export const previewHeaders = ({ frames }: Shown) => ({
  ...passingHeaders,
  'Referrer-Policy': 'same-origin',
  'X-Robots-Tag': 'noindex',
  'Content-Security-Policy': publicPolicy("'self'", frames, "'self'"),
})

/** For a draft that somebody outside was sent a link to: it can be left, and leaves no copy. */
export const linkHeaders = ({ frames }: Pick<Shown, 'frames'>) => ({
  ...publicHeaders({ sensitive: true, frames }),
  'Content-Type': 'text/html; charset=utf-8',
  'X-Robots-Tag': 'noindex, nofollow, noarchive',
})

/** As strict as Payload works with. The app reads the nonce from the policy on the request and puts it on its scripts. */
export function deskPolicy(): string {
  return policy({
    'default-src': "'none'",
    'script-src': `'self' 'nonce-${randomBytes(18).toString('base64')}' 'strict-dynamic'`,
    'style-src': "'self' 'unsafe-inline'",
    'img-src': "'self' blob: data:",
    'media-src': "'self' blob:",
    'font-src': "'self'",
    'connect-src': "'self'",
    'frame-src': "'self'",
    'form-action': "'self'",
    'frame-ancestors': "'none'",
    'base-uri': "'none'",
    'object-src': "'none'",
  })
}

export const deskHeaders = (contentPolicy: string) => ({
  ...everywhere,
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'same-origin',
  'X-Robots-Tag': 'noindex',
  'Content-Security-Policy': contentPolicy,
})

export const assetHeaders = (type: string, immutable: boolean) => ({
  ...everywhere,
  'Content-Type': type,
  'Cache-Control': immutable ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
})

/** For a file that officers uploaded: it must not run anything, whatever it is. */
export const fileHeaders = (discreet: boolean) => ({
  ...everywhere,
  'Cache-Control': discreet ? 'no-store' : 'public, max-age=0, s-maxage=1, stale-if-error=86400',
  'Referrer-Policy': 'no-referrer',
  'Content-Security-Policy': "default-src 'none'; sandbox",
})

/** For what machines read of the whole site. */
export const listHeaders = { ...everywhere, 'Cache-Control': 'public, max-age=0, s-maxage=60', 'Referrer-Policy': 'no-referrer' }

export const plainHeaders = { ...everywhere, 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' }

import { createHash, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { env } from '../env.ts'
import type { Facts } from './documents.ts'
import { root } from './root.ts'

const { leave }: { leave: string } = JSON.parse(readFileSync(path.join(root, '.site', 'manifest.json'), 'utf8'))

/** The only inline script of the public site, by its hash. */
const leaveHash = `'sha256-${createHash('sha256').update(leave).digest('base64')}'`

const everywhere = {
  'X-Content-Type-Options': 'nosniff',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  ...(env.SITE_URL.startsWith('https:') && { 'Strict-Transport-Security': 'max-age=63072000; includeSubDomains' }),
}

const policy = (rules: Record<string, string>) =>
  Object.entries(rules)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ')

const publicRules = {
  'default-src': "'none'",
  'script-src': `'self' ${leaveHash}`,
  'style-src': "'self'",
  'img-src': "'self'",
  'media-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
  'object-src': "'none'",
}

/** For a page of the public site. A page on a sensitive subject leaves no copy on the device. */
export const publicHeaders = ({ sensitive, frames }: Pick<Facts, 'sensitive' | 'frames'>) => ({
  ...everywhere,
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': sensitive ? 'no-store' : 'no-cache',
  'Referrer-Policy': 'no-referrer',
  'Content-Security-Policy': policy({ ...publicRules, ...framesOf(frames), 'frame-ancestors': "'none'" }),
})

/** For the same page as a draft, in the desk's own frame. */
export const previewHeaders = ({ frames }: Pick<Facts, 'frames'>) => ({
  ...publicHeaders({ sensitive: true, frames }),
  'Referrer-Policy': 'same-origin',
  'X-Robots-Tag': 'noindex',
  'Content-Security-Policy': policy({ ...publicRules, ...framesOf(frames), 'script-src': "'self'", 'frame-ancestors': "'self'" }),
})

const framesOf = (hosts: string[]): Record<string, string> =>
  hosts.length > 0 ? { 'frame-src': hosts.map((host) => `https://${host}`).join(' ') } : {}

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

export const plainHeaders = { ...everywhere, 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' }

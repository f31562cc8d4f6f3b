import { env } from '../../env.ts'
import { origins } from '../origins.ts'

/** What an address leads to. `path`: a page of this site, without what was chosen on it. */
export type Target =
  { kind: 'here' | 'own'; path: string } | { kind: 'elsewhere'; url: string } | { kind: 'call' } | { kind: 'none'; scheme?: string }

const own = origins(env)

/** @param typed an address as it stands in a document */
export function targetOf(typed: string): Target {
  if (typed.startsWith('#')) return { kind: 'here', path: typed }
  const isPath = typed.startsWith('/') && !/^\/[/\\]/.test(typed)
  if (!isPath && !URL.canParse(typed)) return { kind: 'none' }
  const url = new URL(typed, own[0])
  if (url.protocol === 'mailto:' || url.protocol === 'tel:') return { kind: 'call' }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return { kind: 'none', scheme: url.protocol }
  return isPath || own.includes(url.origin) ? { kind: 'own', path: pathOf(url) } : { kind: 'elsewhere', url: url.href }
}

function pathOf({ pathname }: URL): string {
  try {
    return decodeURIComponent(pathname).replace(/(?<=.)\/+$/, '')
  } catch {
    return pathname
  }
}

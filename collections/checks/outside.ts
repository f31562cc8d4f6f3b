import dns from 'node:dns'
import http from 'node:http'
import https from 'node:https'
import type { LookupFunction } from 'node:net'
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from 'request-filtering-agent'

/** `nameless`: no site has that name. `private`: an address inside somebody's network. `unknown`: nobody could be asked, or the answer says nothing. */
export type Answer = 'there' | 'dead' | 'nameless' | 'private' | 'unknown'

/** A name that is there as long as there are names: when even this one is not found, it is our own connection that is down. */
const alwaysThere = 'a.root-servers.net'

const patience = 5_000
const mostHops = 5

/**
 * Asks another site whether it has a page, and follows where it is sent. The agents refuse loopback, private and link-local
 * targets after the name was looked up, at each hop, so that nobody uses the desk to knock inside its own network.
 * @param allowed addresses that are asked all the same: the tests' own server
 * @param lookup who knows the names of sites
 */
export async function askOutside(address: string, allowed: string[] = [], lookup: LookupFunction = dns.lookup): Promise<Answer> {
  let url = new URL(address)
  try {
    for (let hop = 0; hop < mostHops; hop += 1) {
      const { status, location } = await asked(url, allowed, lookup)
      if (status < 300 || status >= 400 || !location) return status === 404 || status === 410 ? 'dead' : status < 400 ? 'there' : 'unknown'
      url = new URL(location, url)
      if (url.protocol !== 'http:' && url.protocol !== 'https:') return 'unknown'
    }
  } catch (error) {
    if (url.href !== new URL(address).href) return 'unknown'
    if (partOf(error, 'message').includes('is not allowed')) return 'private'
    return isNotFound(error) && (await isKnown(alwaysThere, lookup)) ? 'nameless' : 'unknown'
  }
  return 'unknown'
}

const partOf = (error: unknown, part: 'message' | 'code') => (typeof error === 'object' && error !== null ? String(Reflect.get(error, part)) : '')
const isNotFound = (error: unknown) => partOf(error, 'code') === 'ENOTFOUND'

const isKnown = (name: string, lookup: LookupFunction) => new Promise((resolve) => lookup(name, {}, (error) => resolve(!error)))

/** Some servers know no HEAD, so what it finds missing is asked for again as a reader would. */
async function asked(url: URL, allowed: string[], lookup: LookupFunction) {
  const head = await request('HEAD', url, allowed, lookup)
  return head.status < 400 ? head : request('GET', url, allowed, lookup)
}

/** No cookie, no referrer, no name and password that somebody left in the address; nothing is read but the head. */
function request(
  method: 'HEAD' | 'GET',
  { href, protocol }: URL,
  allowed: string[],
  lookup: LookupFunction,
): Promise<{ status: number; location?: string }> {
  const bare = Object.assign(new URL(href), { username: '', password: '', hash: '' })
  const options = { allowIPAddressList: allowed, keepAlive: false }
  const [ask, agent] =
    protocol === 'https:' ? [https.request, new RequestFilteringHttpsAgent(options)] : [http.request, new RequestFilteringHttpAgent(options)]
  return new Promise((resolve, reject) => {
    const sent = ask(bare, {
      method,
      agent,
      lookup,
      signal: AbortSignal.timeout(patience),
      headers: { Accept: 'text/html, */*', 'User-Agent': 'link-check' },
    })
    sent.on('response', (response) => {
      resolve({ status: response.statusCode ?? 0, location: response.headers.location })
      response.destroy()
    })
    sent.on('error', reject)
    sent.end()
  })
}

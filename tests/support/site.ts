import { env } from '../../env.ts'

/** The address of the site that `npm test` has started: the edge, as the public meets it. */
export const siteUrl = async () => env.SITE_URL

/** @returns a page's answer, redirects not followed */
export const get = (path: string, init: RequestInit = {}) => fetch(`${env.SITE_URL}${path}`, { redirect: 'manual', ...init })

/** @returns a page's HTML */
export const html = async (path: string) => (await get(path)).text()

import { env } from '../env.ts'

/** All that the app hears of a reader's request besides its address. */
export const forTheApp = () => ({ host: new URL(env.SITE_URL).host, accept: 'text/html' })

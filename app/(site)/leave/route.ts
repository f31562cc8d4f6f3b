import { site } from '../../../collections/Site.queries.ts'

export const dynamic = 'force-dynamic'

/** Leaving without script. 303, so that whatever was sent here is not sent on. */
export async function GET() {
  const { leaveTo } = await site()
  return new Response(null, { status: 303, headers: { Location: leaveTo, 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' } })
}

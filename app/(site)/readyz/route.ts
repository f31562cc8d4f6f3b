import { health } from '../../../collections/health.ts'

export const dynamic = 'force-dynamic'

export async function GET() {
  const found = await health()
  return Response.json(found, { status: found.ready ? 200 : 503, headers: { 'Cache-Control': 'no-store' } })
}

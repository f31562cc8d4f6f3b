import type { NextRequest } from 'next/server'
import { contentSince } from '../../../collections/content.ts'

export const dynamic = 'force-dynamic'

/** For the edge alone, which has no such address for anybody else. */
export async function GET({ nextUrl }: NextRequest) {
  const since = Number(nextUrl.searchParams.get('since'))
  return Response.json(await contentSince(Number.isSafeInteger(since) ? since : 0))
}

import { linkedFile } from '../../../../../../../../collections/previewedFile.ts'

export const dynamic = 'force-dynamic'

type Context = { params: Promise<{ token: string; name: string }> }

/** A picture, a video or its captions, for whoever holds a link to a page that shows it. */
export async function GET(request: Request, { params }: Context) {
  const { token, name } = await params
  return (await linkedFile(token, name, request)) ?? new Response('This link does not open this file.', { status: 404 })
}

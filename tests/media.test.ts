import { describe, expect, test } from '@jest/globals'
import sharp from 'sharp'
import type { Media } from '../payload-types.ts'
import { as, desk, signedIn } from './support/cast.ts'
import { get } from './support/site.ts'
import { anAlert, text } from './support/words.ts'

const picture = () =>
  sharp({ create: { width: 900, height: 600, channels: 3, background: '#17408b' } })
    .withExif({ IFD0: { Copyright: 'Sam of Quay Street' }, IFD3: { GPSLatitude: '51/1 30/1 0/1', GPSLatitudeRef: 'N' } })
    .jpeg()
    .toBuffer()

/** The first bytes of an mp4, by which it is known. */
const film = Buffer.concat([Buffer.from('0000001866747970', 'hex'), Buffer.from('mp42\0\0\0\0mp42isom'), Buffer.alloc(64)])
const subtitles = Buffer.from('WEBVTT\n\n00:00.000 --> 00:02.000\nA man rings.\n')

const file = (name: string, mimetype: string, data: Buffer) => ({ name, mimetype, data, size: data.length })
type More = { alt?: string; decorative?: boolean; captions?: string; transcript?: string }

const upload = async (what: ReturnType<typeof file>, more: More = {}) => {
  const payload = await desk()
  return payload.create({ collection: 'media', data: { description: 'For a test', ...more }, file: what, ...(await as('officer')) })
}
const uploadPicture = async (more: More = { alt: 'A blue field' }) => upload(file('Sam Smith at home.jpg', 'image/jpeg', await picture()), more)
const publish = async (body: Parameters<typeof anAlert>[0]) => {
  const payload = await desk()
  return payload.create({ collection: 'alerts', data: { ...anAlert(body), _status: 'published' } })
}

describe('a file is public exactly while a published page shows it', () => {
  test('a picture: not before, not in a draft, while published, and not after', async () => {
    const payload = await desk()
    const image = await uploadPicture()
    const status = async () => (await get(`/api/media/file/${image.filename}`)).status
    expect(await status()).toBe(404)
    const body = [{ blockType: 'picture' as const, image: image.id }]
    const alert = await payload.create({ collection: 'alerts', draft: true, data: { ...anAlert({ body }), _status: 'draft' } })
    expect(await status()).toBe(404)
    await payload.update({ collection: 'alerts', id: alert.id, data: { _status: 'published' } })
    expect(await status()).toBe(200)
    await payload.update({ collection: 'alerts', id: alert.id, draft: true, data: { body: text('No picture in the draft.') } })
    expect(await status()).toBe(200)
    await payload.update({ collection: 'alerts', id: alert.id, data: { body: text('No picture.'), _status: 'published' } })
    expect(await status()).toBe(410)
    await payload.update({ collection: 'alerts', id: alert.id, data: { body, _status: 'published' } })
    expect(await status()).toBe(200)
    await payload.update({ collection: 'alerts', id: alert.id, data: { _status: 'draft' } })
    expect(await status()).toBe(410)
    await payload.update({ collection: 'alerts', id: alert.id, data: { _status: 'published' } })
    await payload.delete({ collection: 'alerts', id: alert.id })
    expect(await status()).toBe(410)
  })

  test('also when two pages that share it are taken down at the same moment', async () => {
    const payload = await desk()
    const image = await uploadPicture()
    const body = [{ blockType: 'picture' as const, image: image.id }]
    const [one, other] = [await publish({ body }), await publish({ body })]
    const transactionID = (await payload.db.beginTransaction()) ?? ''
    await payload.update({ collection: 'alerts', id: one.id, data: { _status: 'draft' }, req: { transactionID } })
    const otherDown = payload.update({ collection: 'alerts', id: other.id, data: { _status: 'draft' } })
    await Promise.race([otherDown, new Promise((resolve) => setTimeout(resolve, 1000))])
    await payload.db.commitTransaction(transactionID)
    await otherDown
    expect((await get(`/api/media/file/${image.filename}`)).status).toBe(410)
  })

  test('also when the page is published by what calls itself a draft', async () => {
    const payload = await desk()
    const image = await uploadPicture()
    const data = { body: [{ blockType: 'picture' as const, image: image.id }], _status: 'published' as const }
    const { id } = await payload.create({ collection: 'alerts', draft: true, data: { ...anAlert({}), _status: 'draft' } })
    await payload.update({ collection: 'alerts', id, draft: true, data })
    expect((await get(`/api/media/file/${image.filename}`)).status).toBe(200)
  })

  test('a signed-in officer sees it at any time', async () => {
    const image = await uploadPicture()
    expect((await get(`/api/media/file/${image.filename}`, { headers: await signedIn('officer') })).status).toBe(200)
  })

  test('an officer may change it until then, an editor afterwards too', async () => {
    const payload = await desk()
    const image = await uploadPicture()
    const change = async (role: 'officer' | 'editor') =>
      payload.update({ collection: 'media', id: image.id, data: { alt: `By the ${role}` }, ...(await as(role)) })
    expect((await change('officer')).alt).toBe('By the officer')
    await publish({ body: [{ blockType: 'picture', image: image.id }] })
    await expect(change('officer')).rejects.toMatchObject({ status: 403 })
    expect((await change('editor')).alt).toBe('By the editor')
  })
})

describe('what is uploaded', () => {
  test('loses its name, its place and its camera', async () => {
    const image = await uploadPicture()
    expect(image.filename).toMatch(/^[0-9a-f-]{36}\.webp$/)
    await publish({ body: [{ blockType: 'picture', image: image.id }] })
    const answer = await get(`/api/media/file/${image.filename}`)
    const bytes = Buffer.from(await answer.arrayBuffer())
    expect((await sharp(bytes).metadata()).exif).toBeUndefined()
    expect(bytes.includes('Quay Street')).toBe(false)
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
  })

  test.each([
    [
      'a drawing with a script',
      file('x.svg', 'image/svg+xml', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')),
    ],
    ['a page that is called a picture', file('x.jpg', 'image/jpeg', Buffer.from('<html><script>alert(1)</script></html>'))],
  ])('is refused when it is %s', async (_, what) => {
    await expect(upload(what, { decorative: true })).rejects.toThrow()
  })

  test('and is a picture says what it shows, or that it is decoration', async () => {
    await expect(uploadPicture({})).rejects.toMatchObject({
      data: { errors: [{ path: 'alt', message: 'Say what the picture shows, or tick “Only decoration”.' }] },
    })
    expect((await uploadPicture({ decorative: true })).id).toBeTruthy()
  })
})

describe('a video cannot be published', () => {
  const refusal = async (video: object) => {
    const attempt = publish({ body: [{ blockType: 'video', title: 'At the door', ...video }] })
    return attempt.then(
      () => [],
      (error: { data: { errors: { message: string }[] } }) => error.data.errors.map(({ message }) => message),
    )
  }

  test('without captions and transcript; the sentence says what is missing', async () => {
    const bare = await upload(file('a.mp4', 'video/mp4', film))
    expect(await refusal({ source: 'own', file: bare.id })).toEqual([
      'This video has no captions and no transcript. Add what is missing to the video in Media, then publish.',
    ])
    const told = await upload(file('a.mp4', 'video/mp4', film), { transcript: 'A man rings.' })
    expect(await refusal({ source: 'own', file: told.id })).toEqual([
      'This video has no captions. Add what is missing to the video in Media, then publish.',
    ])
  })

  test('when another service keeps it, either', async () => {
    const messages = await refusal({ source: 'youtube', address: 'https://youtu.be/aqz-KE-bpKQ', seconds: 60 })
    expect(messages).toEqual([expect.stringContaining('no captions'), expect.stringContaining('no transcript')])
  })

  test('but can be drafted', async () => {
    const payload = await desk()
    const body = [{ blockType: 'video' as const, title: 'At the door', source: 'own' as const }]
    expect((await payload.create({ collection: 'alerts', draft: true, data: { ...anAlert({ body }), _status: 'draft' } })).id).toBeTruthy()
  })

  test('and once it has both, it and its captions are public with it', async () => {
    const captions = await upload(file('a.vtt', 'text/vtt', subtitles))
    const video = await upload(file('a.mp4', 'video/mp4', film), { captions: captions.id, transcript: 'A man rings.' })
    const alert = await publish({ body: [{ blockType: 'video', title: 'At the door', source: 'own', file: video.id }] })
    const page = await (await get(`/news/${alert.slug}`)).text()
    expect(page).toContain(`<track kind="captions" src="/api/media/file/${captions.filename}" srclang="en" label="English" default=""/>`)
    expect((await get(`/api/media/file/${captions.filename}`)).headers.get('content-type')).toContain('text/vtt')
    const part = await get(`/api/media/file/${video.filename}`, { headers: { Range: 'bytes=0-9' } })
    expect(part.status).toBe(206)
    expect((await part.arrayBuffer()).byteLength).toBe(10)
  })
})

describe('what a video could not be published without', () => {
  const shownVideo = async () => {
    const captions = await upload(file('a.vtt', 'text/vtt', subtitles))
    const video = await upload(file('a.mp4', 'video/mp4', film), { captions: captions.id, transcript: 'A man rings.' })
    const alert = await publish({ body: [{ blockType: 'video', title: 'At the door', source: 'own', file: video.id }] })
    return { captions, video, alert }
  }
  const change = async (id: string, data: Partial<Media>) => (await desk()).update({ collection: 'media', id, data, ...(await as('editor')) })
  const refused = (path: string, what: string) => ({
    data: { errors: [{ path, message: `A published page shows this video, which needs ${what}. Take it off the page first.` }] },
  })

  test('stays with it while a published page shows it', async () => {
    const { video } = await shownVideo()
    await expect(change(video.id, { captions: null })).rejects.toMatchObject(refused('captions', 'captions'))
    await expect(change(video.id, { transcript: ' ' })).rejects.toMatchObject(refused('transcript', 'a transcript'))
    expect((await change(video.id, { description: 'At the door', transcript: 'A man rings twice.' })).transcript).toBe('A man rings twice.')
  })

  test('may go once no page shows it', async () => {
    const payload = await desk()
    const { alert, video } = await shownVideo()
    await payload.update({ collection: 'alerts', id: alert.id, data: { _status: 'draft' } })
    expect((await change(video.id, { captions: null, transcript: null })).captions).toBeNull()
  })

  test('is not deleted under it: the captions stay until the page is down', async () => {
    const payload = await desk()
    const { alert, captions } = await shownVideo()
    const remove = async () => payload.delete({ collection: 'media', id: captions.id, ...(await as('admin')) })
    await expect(remove()).rejects.toMatchObject({ status: 400, message: expect.stringContaining('Take it off the page first.') })
    await payload.update({ collection: 'alerts', id: alert.id, data: { _status: 'draft' } })
    expect((await remove()).id).toBe(captions.id)
  })
})

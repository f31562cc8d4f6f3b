import { describe, expect, test } from '@jest/globals'
import { asE164, inGroups } from '../collections/phone.ts'
import { as, desk } from './support/cast.ts'

test.each([
  ['0800 555 111', '+44800555111', '0800 555 111'],
  ['(0)20 7946 0018', '+442079460018', '020 7946 0018'],
  ['0300 123 2040', '+443001232040', '0300 123 2040'],
  ['116 123', '116123', '116 123'],
  ['999', '999', '999'],
  ['101', '101', '101'],
  ['+33 1 42 68 53 00', '+33142685300', '+33 1 42 68 53 00'],
])('%s is kept as %s and shown as %s', (typed, kept, shown) => {
  expect(asE164(typed)).toBe(kept)
  expect(inGroups(kept)).toBe(shown)
})

describe('a contact channel is checked when it is saved, as a draft too', () => {
  const channel = { name: 'A test', kind: 'other' as const }

  test('a number that cannot be rung is refused in words', async () => {
    const payload = await desk()
    const saved = payload.create({ collection: 'contact-channels', draft: true, data: { ...channel, phone: '0800 55' }, ...(await as('officer')) })
    await expect(saved).rejects.toMatchObject({
      data: { errors: [{ path: 'phone', message: '0800 55 is not a phone number that can be rung. Check its digits.' }] },
    })
  })

  test('a link that is no web address is refused in words', async () => {
    const payload = await desk()
    const saved = payload.create({
      collection: 'contact-channels',
      draft: true,
      data: { ...channel, link: 'crimestoppers' },
      ...(await as('officer')),
    })
    await expect(saved).rejects.toMatchObject({ data: { errors: [{ path: 'link', message: expect.stringContaining('starting with https://') }] } })
  })

  test('a right number is kept in E.164', async () => {
    const payload = await desk()
    const saved = await payload.create({
      collection: 'contact-channels',
      draft: true,
      data: { ...channel, phone: '0800 555 111' },
      ...(await as('officer')),
    })
    expect(saved.phone).toBe('+44800555111')
  })
})

import { expect, test } from '@jest/globals'
import { act, ask, standing, written } from './support/review.ts'
import { get } from './support/site.ts'

/** More than the database has connections for one process. */
const many = Array.from({ length: 24 }, (_, number) => number)

test('two dozen officers who type at the same moment are all saved, and the public is served meanwhile', async () => {
  await written()
  const drafts = await Promise.all(many.map(() => written()))
  const saves = drafts.map(({ id }, number) =>
    ask('officer', 'PATCH', `alerts/${id}?draft=true&autosave=true`, { title: `Typed at once ${id} ${number}` }),
  )
  const page = await get('/news?page=2')
  const saved = await Promise.all(saves)
  expect(page.status).toBe(200)
  expect(saved.map(({ status }) => status)).toEqual(many.map(() => 200))
  expect(saved.map(({ doc }) => doc.title)).toEqual(drafts.map(({ id }, number) => `Typed at once ${id} ${number}`))
})

test('two dozen saves of one document come one after the other', async () => {
  const alert = await written()
  const saved = await Promise.all(
    many.map((number) => ask('officer', 'PATCH', `alerts/${alert.id}?draft=true&autosave=true`, { title: `One of many ${alert.id} ${number}` })),
  )
  expect(saved.map(({ status }) => status)).toEqual(many.map(() => 200))
  expect((await standing(alert.id)).title).toMatch(/^One of many/)
  expect((await act('officer', alert.id, 'submit')).status).toBe(200)
})

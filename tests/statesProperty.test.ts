import { beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { keepSchedule } from '../ops/scheduled.ts'
import { desk, emailOf, passwordOf, person, signedIn } from './support/cast.ts'
import { database } from './support/record.ts'
import { get } from './support/site.ts'
import { anAlert, text } from './support/words.ts'

/** Three people: an officer, and two editors who may approve each other's words. */
const people = ['officer', 'editor', 'admin'] as const
type Somebody = (typeof people)[number]
const deeds = [
  'write',
  'submit',
  'ask',
  'approve',
  'take-back',
  'publish',
  'publish-unreviewed',
  'confirm',
  'schedule',
  'unschedule',
  'withdraw',
  'end',
  'its time comes',
] as const
type Deed = (typeof deeds)[number]
type Step = { who: Somebody; deed: Deed }

/** What a person at the wall would keep of one document on a whiteboard. Written apart from the code it is held against. */
type Board = {
  words: number
  writer: Somebody
  out: number | undefined
  /** Whoever wrote what is out, and whoever put it out. */
  outUnread: { by: Somebody[] } | undefined
  approver: Somebody | undefined
  stand: 'draft' | 'in review' | 'changes asked' | 'approved' | 'withdrawn'
  /** What was given a time, with whoever approved it. */
  timed: { words: number; writer: Somebody; approver: Somebody } | undefined
  wordsUsed: number
}

/** What one of those who put it out unread has read themselves is still unread. */
const stillUnread = ({ outUnread }: Board, writer: Somebody, reader: Somebody): Board['outUnread'] =>
  outUnread?.by.includes(reader) ? { by: [writer, reader] } : undefined

/** Draws the next board, or says that nothing may happen. */
function next(board: Board, { who, deed }: Step): Board | 'refused' {
  const fresh = board.out === undefined || board.out !== board.words
  const own = board.writer === who
  const editor = who !== 'officer'
  const approver = board.stand === 'approved' && board.approver ? board.approver : who
  // What was approved goes out, whatever becomes of words that came later.
  const ofOthers = board.timed?.words === board.words ? undefined : board.timed
  const readByOther = board.stand === 'approved' || !own
  const goOut = (unread: boolean): Board => {
    const outUnread = unread ? { by: [board.writer, who] } : stillUnread(board, board.writer, approver)
    return { ...board, out: board.words, stand: 'draft', timed: undefined, outUnread }
  }
  switch (deed) {
    case 'write':
      return {
        ...board,
        words: board.wordsUsed + 1,
        wordsUsed: board.wordsUsed + 1,
        writer: who,
        stand: board.stand === 'approved' || board.stand === 'withdrawn' ? 'draft' : board.stand,
      }
    case 'submit':
      return fresh && !['in review', 'approved'].includes(board.stand) ? { ...board, stand: 'in review' } : 'refused'
    case 'ask':
      return editor && fresh && ['in review', 'approved'].includes(board.stand) ? { ...board, stand: 'changes asked', timed: ofOthers } : 'refused'
    case 'approve':
      return editor && fresh && board.stand !== 'approved' && !own ? { ...board, stand: 'approved', approver: who } : 'refused'
    case 'take-back':
      if (!editor || (board.stand !== 'approved' && !board.timed)) return 'refused'
      return board.stand === 'approved' ? { ...board, stand: 'in review', timed: ofOthers } : { ...board, timed: undefined }
    case 'publish':
      return editor && fresh && readByOther ? goOut(false) : 'refused'
    case 'publish-unreviewed':
      return editor && fresh ? goOut(!readByOther) : 'refused'
    case 'confirm':
      return editor && board.outUnread && !board.outUnread.by.includes(who) ? { ...board, outUnread: undefined } : 'refused'
    case 'schedule':
      return editor && fresh && !board.timed && readByOther
        ? { ...board, stand: 'approved', timed: { words: board.words, writer: board.writer, approver }, approver }
        : 'refused'
    case 'unschedule':
      return editor && board.timed ? { ...board, timed: undefined } : 'refused'
    case 'withdraw':
      return editor && board.out !== undefined ? { ...board, out: undefined, outUnread: undefined, stand: 'withdrawn', timed: undefined } : 'refused'
    case 'end': {
      if (!editor || board.out === undefined) return 'refused'
      const words = board.wordsUsed + 1
      return { ...board, words, wordsUsed: words, writer: who, out: words, outUnread: { by: [who, who] }, stand: 'draft', timed: undefined }
    }
    case 'its time comes': {
      if (!board.timed) return 'refused'
      const { words, writer, approver } = board.timed
      const outUnread = stillUnread(board, writer, approver)
      return { ...board, out: words, outUnread, timed: undefined, stand: words === board.words ? 'draft' : board.stand }
    }
    default:
      return deed satisfies never
  }
}

let headers: Record<Somebody, Record<string, string>>
beforeAll(async () => {
  headers = { officer: await signedIn('officer'), editor: await signedIn('editor'), admin: await signedIn('admin') }
})

const rest = async (who: Somebody, method: string, path: string, body?: object) => {
  const answer = await get(`/api/${path}`, { method, headers: headers[who], ...(body && { body: JSON.stringify(body) }) })
  return { status: answer.status, ...(await answer.json()) }
}

/** Before what went out unread comes down by itself. */
const inSixHours = () => new Date(Date.now() + 6 * 60 * 60 * 1000).toISOString()

const wordsOf = (number: number) => `These are the words number ${number}.`

async function really(id: string, { who, deed }: Step, board: Board) {
  if (deed === 'write')
    return rest(who, 'PATCH', `alerts/${id}?draft=true&autosave=true`, { summary: wordsOf(board.wordsUsed + 1), _status: 'draft' })
  if (deed === 'its time comes') {
    const { rows } = await database.query<{ id: string }>(
      `select id from schedules where document = $1 and action = 'publish' and state = 'waiting'`,
      [id],
    )
    for (const { id } of rows) await keepSchedule(await desk(), id, 1)
    return { status: rows.length > 0 ? 200 : 409, errors: undefined }
  }
  const { revision, liveRevision } = await rest(who, 'GET', `alerts/${id}/standing`)
  const ending = deed === 'end' && { how: 'over', title: 'It is over', words: wordsOf(board.wordsUsed + 1) }
  const more = { notes: [{ words: 'Other words.' }], at: inSixHours(), publicNote: 'none', ...ending }
  return rest(who, 'POST', `alerts/${id}/${deed}`, { revision: ['confirm', 'end'].includes(deed) ? (liveRevision ?? '') : revision, ...more })
}

async function boardOf(id: string) {
  const { rows } = await database.query(
    `select v.version_summary as words, v.version_author as writer, case when d._status = 'published' then d.summary end as out,
      exists (select from unreviewed u where u.document = d.id and u.closed_at is null) as unread, coalesce(r.state, 'draft') as stand,
      exists (select from schedules s where s.document = d.id and s.state = 'waiting' and s.action = 'publish') as timed
     from alerts d join _alerts_v v on v.parent_id = d.id and v.latest left join reviews r on r.document = d.id where d.id = $1`,
    [id],
  )
  return rows[0]
}

const onWall = ({ words, writer, out, outUnread, stand, timed }: Board) => ({
  words: wordsOf(words),
  writer: emailOf(writer),
  out: out === undefined ? null : wordsOf(out),
  unread: outUnread !== undefined,
  stand,
  timed: timed !== undefined,
})

test('whatever three people do, in whatever order, ends where the whiteboard says', async () => {
  await Promise.all(people.map(async (who) => expect((await person(who)).email).toBe(emailOf(who))))
  expect(passwordOf('officer').length).toBeGreaterThan(11)
  const step = fc.record({ who: fc.constantFrom(...people), deed: fc.constantFrom(...deeds) })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 24 }), async (steps) => {
      const { doc } = await rest('officer', 'POST', 'alerts?draft=true', {
        ...anAlert({ body: text('Words.') }),
        summary: wordsOf(0),
        _status: 'draft',
      })
      let board: Board = {
        words: 0,
        wordsUsed: 0,
        writer: 'officer',
        out: undefined,
        outUnread: undefined,
        stand: 'draft',
        timed: undefined,
        approver: undefined,
      }
      for (const one of steps) {
        const drawn = next(board, one)
        const { status, errors } = await really(doc.id, one, board)
        const said = `${one.who} ${one.deed}: ${status} ${errors?.[0]?.message ?? ''}`
        expect([said, status >= 400]).toEqual([said, drawn === 'refused'])
        if (drawn !== 'refused') board = drawn
        expect([said, await boardOf(doc.id)]).toEqual([said, onWall(board)])
      }
      await (await desk()).delete({ collection: 'alerts', id: doc.id })
    }),
    { numRuns: 60, endOnFailure: false, interruptAfterTimeLimit: 200_000, markInterruptAsFailure: true },
  )
}, 240_000)

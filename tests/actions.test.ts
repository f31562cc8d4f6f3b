import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { actionSchemas } from '../collections/actions.schema.ts'
import { actions } from '../collections/states.ts'

const names = ['revision', 'notes', 'at', 'withdrawAt', 'publicNote', 'words', 'leadsTo', 'title', 'how', 'kind', 'note', 'field']
const body = fc.letrec((tie) => ({
  value: fc.oneof({ depthSize: 'small' }, fc.string(), fc.integer(), fc.constant('a'.repeat(3_000)), fc.constant(null), tie('list'), tie('object')),
  list: fc.array(tie('value'), { maxLength: 60 }),
  object: fc.dictionary(fc.constantFrom(...names), tie('value')),
}))

test('whatever an action is not told, or told wrongly, is said in a sentence of ours', () => {
  fc.assert(
    fc.property(fc.constantFrom(...actions), fc.oneof(fc.constant({}), body.object, body.value), (action, data) => {
      const { error } = actionSchemas[action].safeParse(data)
      for (const { message } of error?.issues ?? []) expect(message).not.toMatch(/invalid|expected|too (big|small)/i)
    }),
    { numRuns: 3_000 },
  )
})

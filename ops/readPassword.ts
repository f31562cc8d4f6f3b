import { createInterface } from 'node:readline/promises'
import type { Payload } from 'payload'
import { troubleWith, type Owner } from '../collections/password.ts'
import { Trouble } from './say.ts'

/** From standard input, unseen where somebody types it. @throws Trouble with words for them when it is not to be taken */
export async function readPassword(payload: Payload, owner: Owner): Promise<string> {
  const hidden = process.stdin.isTTY
  if (hidden) process.stdout.write('Password: \u001b[8m')
  const lines = createInterface({ input: process.stdin })
  let password = ''
  for await (const line of lines) {
    password = line
    break
  }
  lines.close()
  if (hidden) process.stdout.write('\u001b[28m\n')
  if (!password) throw new Trouble('The password is read from standard input, and nothing came.')
  const { placeOf } = await import('../collections/passwordRule.ts')
  const trouble = troubleWith(password, owner, await placeOf({ payload }))
  if (trouble) throw new Trouble(trouble)
  return password
}

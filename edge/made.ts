import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { root } from './root.ts'

const manifest = z.object({ leave: z.string(), leaveTo: z.string(), script: z.string(), style: z.string() })

const text = readFileSync(path.join(root, '.site', 'manifest.json'), 'utf8')
const { leave, leaveTo, script } = manifest.parse(JSON.parse(text))

/**
 * What `ops/assets.ts` made. `build` names it: a page from another build is shown only while no newer one can be had.
 * `leaveHash` stands in the policy for the only inline script of the public site, `leaveTo` is where leaving leads until
 * the app has said otherwise, `script` is the address of the site's own script.
 */
export const made = {
  build: createHash('sha256').update(text).digest('hex').slice(0, 16),
  leaveHash: createHash('sha256').update(leave).digest('base64'),
  leaveTo,
  script,
}

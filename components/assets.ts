import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

const manifest = z.object({ leave: z.string(), script: z.string(), style: z.string() })

/** What `ops/assets.ts` made: the exit script's text, and the addresses of the stylesheet and of the site's script. */
export const assets = manifest.parse(JSON.parse(readFileSync(path.join(process.cwd(), '.site', 'manifest.json'), 'utf8')))

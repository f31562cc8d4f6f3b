import { createHash } from 'node:crypto'
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { build } from 'esbuild'
import { defaultDestination } from '../collections/Site.destinations.ts'

/** The exit script must be read before anything else of the page: it may not grow. In bytes. */
const mostOfLeave = 2048

/**
 * Makes `.site/`: what every public page needs besides its HTML. The edge serves this folder without the app, so the
 * stylesheet and the script are there when nothing else is. Names carry a hash of what is inside.
 * @throws Error when the exit script has grown past its bound
 */
export async function buildAssets(root: string): Promise<void> {
  const out = path.join(root, '.site')
  await rm(out, { recursive: true, force: true })
  await mkdir(path.join(out, 'assets'), { recursive: true })
  const leave = await bundle(path.join(root, 'components/leave/leave.client.ts'), 'es2020')
  if (Buffer.byteLength(leave) > mostOfLeave) throw new Error(`The exit script has ${Buffer.byteLength(leave)} bytes; it may have ${mostOfLeave}.`)
  const keep = async (name: string, ending: string, text: string) => {
    const address = `/assets/${name}-${createHash('sha256').update(text).digest('hex').slice(0, 12)}.${ending}`
    await writeFile(path.join(out, address), text)
    return address
  }
  const script = await keep('site', 'js', await bundle(path.join(root, 'components/site.client.ts'), 'es2020'))
  const style = await keep('site', 'css', await bundle(path.join(root, 'components/site.css')))
  for (const icon of ['lamp.svg', 'plain.svg']) await copyFile(path.join(root, 'components', icon), path.join(out, 'assets', icon))
  await writeFile(path.join(out, 'manifest.json'), JSON.stringify({ leave, leaveTo: defaultDestination, script, style }))
}

async function bundle(file: string, target?: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    minify: true,
    format: 'iife',
    target,
    write: false,
    logLevel: 'warning',
    charset: 'utf8',
  })
  return outputFiles[0]?.text.trim() ?? ''
}

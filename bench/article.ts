import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { getPayload } from 'payload'
import { env } from '../env.ts'
import { p, prose } from '../ops/demo/words.ts'
import type { Site } from './site.ts'
import { paragraphs } from './paragraphs.ts'

export type Article = { id: string; path: string }

/** Publishes the alert that everything is measured with, of 20 paragraphs, through Payload's Local API. */
export async function newArticle({ dataDir, running }: Site): Promise<Article> {
  // The config is built from the settings as they are when it is loaded.
  Object.assign(env, { DATA_DIR: dataDir, DATABASE_URL: running.databaseUrl, SECRET: await readFile(path.join(dataDir, 'secret'), 'utf8') })
  const { default: config } = await import('../payload.config.ts')
  const payload = await getPayload({ config })
  const { docs: areas } = await payload.find({ collection: 'areas', limit: 1 })
  const { id, slug } = await payload.create({
    collection: 'alerts',
    data: {
      title: 'Appeal after a lorry lost its load on Harbour Road',
      slug: '',
      summary: 'Three people were hurt and the road is closed. Officers ask for recordings from cars and doorbells.',
      kind: 'incident',
      areas: areas.map((area) => area.id),
      publishedAt: new Date().toISOString(),
      publishedAt_tz: 'Europe/London',
      body: [{ blockType: 'prose', text: prose(...paragraphs.map((words) => p(words))) }],
      _status: 'published',
    },
  })
  await payload.destroy()
  return { id, path: `/news/${slug}` }
}

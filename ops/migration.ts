import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { getPayload } from 'payload'
import config from '../payload.config.ts'
import { run, say, Trouble } from './say.ts'

/**
 * Writes the migration that leads from the last one to the collections of today; a person reads it before it is committed.
 * Payload writes its type imports as values, which Node, running TypeScript as it is, cannot load: they are mended here.
 */
await run(async () => {
  const [name] = process.argv.slice(2)
  if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) throw new Trouble('Give the migration a name in small letters: npm run migration -- add_noun')
  const payload = await getPayload({ config, disableDBConnect: true, disableOnInit: true })
  await payload.db.createMigration({ file: undefined, migrationName: name, payload, forceAcceptWarning: true })
  const folder = path.join(import.meta.dirname, '..', 'migrations')
  for (const file of (await readdir(folder)).filter((found) => found.endsWith('.ts'))) {
    const written = await readFile(path.join(folder, file), 'utf8')
    await writeFile(
      path.join(folder, file),
      written
        .replace(/import \{ MigrateUpArgs, MigrateDownArgs, sql \}/, 'import { type MigrateUpArgs, type MigrateDownArgs, sql }')
        .replace(/from '(\.\/[\w]+)'/g, "from '$1.ts'"),
    )
  }
  say('Written. Read it before you commit it.')
  process.exit(0)
})

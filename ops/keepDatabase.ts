import { connect } from 'node:net'
import { startPostgres, type Postgres } from './postgres.ts'
import { say } from './say.ts'

/** How often it is looked at, in milliseconds. */
const pause = 1_000

/**
 * The embedded database is nobody's child: it is started again here whenever it has ended, on the port that the app knows.
 * @returns stops looking after it
 */
export function keepDatabase(dataDir: string, { port }: Postgres): () => void {
  let busy = false
  let told = false
  const looking = setInterval(async () => {
    if (busy || (await listens(port))) return
    busy = true
    if (!told) say('The database ended; starting it again')
    told = await startPostgres(dataDir, port).then(
      () => false,
      (error: Error) => {
        if (!told) say(error.message)
        return true
      },
    )
    busy = false
  }, pause)
  return () => clearInterval(looking)
}

/** One that is frozen still listens: it is not started twice. */
function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(true))
    socket.on('connect', () => socket.destroy())
    socket.on('error', () => resolve(false))
  })
}

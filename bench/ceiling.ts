import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { z } from 'zod'

/**
 * The least that node:http can do: the same compressed bytes for every request, whatever it asks. A process of its own.
 * Words: a file of bytes, and its headers as JSON, name after value. Tells its port to whoever started it.
 */
const [file = '', headers = '[]'] = process.argv.slice(2)
const body = await readFile(file)
const head = z.array(z.string()).parse(JSON.parse(headers))
const server = createServer((_, response) => {
  response.writeHead(200, head)
  response.end(body)
})
server.listen(0, '127.0.0.1', () => process.send?.(server.address()))
process.on('disconnect', () => process.exit(0))

import { spawn, type ChildProcess } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { need } from '../ops/debian.ts'
import { freePort } from '../ops/freePort.ts'
import { Trouble } from '../ops/say.ts'

export type Rival = { url: string; stop: () => Promise<void> }

const addressSchema = z.object({ port: z.number() })

/** @param headers name after value, as `writeHead` takes them */
export async function startCeiling(file: string, headers: string[]): Promise<Rival> {
  const script = path.join(import.meta.dirname, 'ceiling.ts')
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, file, JSON.stringify(headers)], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const told = await new Promise((resolve) => child.once('message', resolve))
  return { url: `http://127.0.0.1:${addressSchema.parse(told).port}/`, stop: () => ended(child) }
}

/** Debian's nginx with one worker, which sends the very same bytes from files. */
export async function startNginx(folder: string, page: Buffer, zipped: Buffer): Promise<Rival> {
  const program = await need('nginx', 'nginx-light')
  const port = await freePort()
  await mkdir(path.join(folder, 'site'), { recursive: true })
  await writeFile(path.join(folder, 'site', 'page.html'), page)
  await writeFile(path.join(folder, 'site', 'page.html.gz'), zipped)
  const config = path.join(folder, 'nginx.conf')
  await writeFile(config, configOf(folder, port))
  const child = spawn(program, ['-c', config, '-p', folder, '-e', path.join(folder, 'error.log')], { stdio: ['ignore', 'ignore', 'inherit'] })
  const url = `http://127.0.0.1:${port}/page.html`
  for (let tries = 0; tries < 50; tries += 1) {
    if ((await fetch(url).catch(() => undefined))?.ok) return { url, stop: () => ended(child) }
    await wait(100)
  }
  throw new Trouble('nginx did not start.')
}

const configOf = (folder: string, port: number) => `
${process.getuid?.() === 0 ? 'user root;' : ''}
daemon off;
worker_processes 1;
pid ${folder}/nginx.pid;
events { worker_connections 256; }
http {
  types { text/html html; }
  charset utf-8;
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 100000000;
  open_file_cache max=10;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  server { listen 127.0.0.1:${port}; root ${folder}/site; gzip_static on; }
}
`

async function ended(child: ChildProcess) {
  const gone = new Promise((resolve) => child.once('exit', resolve))
  if (child.exitCode === null && child.kill('SIGTERM')) await gone
}

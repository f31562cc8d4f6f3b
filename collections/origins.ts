import type { Settings } from '../env.ts'

const loopback = ['127.0.0.1', 'localhost', '[::1]']

/** Every address under which the desk may be used: SITE_URL's, and the machine's other names for itself while that is one. */
export function origins({ SITE_URL }: Pick<Settings, 'SITE_URL'>): string[] {
  const { protocol, hostname, port } = new URL(SITE_URL)
  const hosts = loopback.includes(hostname) ? loopback : [hostname]
  return hosts.map((host) => `${protocol}//${host}${port ? `:${port}` : ''}`)
}

import { readdirSync, readFileSync } from 'node:fs'
import { sum } from './numbers.ts'
import type { Site } from './site.ts'

/** `words`: its command line, or the title it gave itself. */
export type Process = { pid: number; parent: number; words: string }

const read = (file: string) => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/** Every process of this machine, as Linux tells it. */
const all = (): Process[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({
      pid: Number(name),
      parent: Number(/^PPid:\s+(\d+)/m.exec(read(`/proc/${name}/status`))?.[1] ?? 0),
      words: read(`/proc/${name}/cmdline`).replaceAll('\0', ' ').trim(),
    }))

function familyOf(root: number, found: Process[]): Process[] {
  const children = found.filter(({ parent }) => parent === root)
  return [...found.filter(({ pid }) => pid === root), ...children.flatMap(({ pid }) => familyOf(pid, found).filter((one) => one.pid !== root))]
}

/** The embedded Postgres is nobody's child. Without a process id there is none: 0 would be the parent of the whole machine. */
function postgresOf(dataDir: string, found: Process[]): Process[] {
  const pid = Number(read(`${dataDir}/postgres/postmaster.pid`).split('\n')[0])
  return pid > 1 ? familyOf(pid, found) : []
}

/** Each part of a running site with all its children. */
export function partsOf({ dataDir, running }: Site) {
  const found = all()
  const children = found.filter(({ parent }) => parent === running.pid)
  const part = (is: (words: string) => boolean) => children.filter(({ words }) => is(words)).flatMap(({ pid }) => familyOf(pid, found))
  const isEdge = (words: string) => words.includes('edge/main.ts')
  const isWorker = (words: string) => words.includes('ops/worker.ts')
  return {
    supervisor: found.filter(({ pid }) => pid === running.pid),
    edge: part(isEdge),
    app: part((words) => !isEdge(words) && !isWorker(words)),
    worker: part(isWorker),
    postgres: postgresOf(dataDir, found),
  }
}

export const partNames = ['supervisor', 'edge', 'app', 'worker', 'postgres'] as const
export type PartName = (typeof partNames)[number]

/** Proportional memory in MiB, so that pages that Postgres's processes share are counted once. */
export const memoryOf = (processes: Process[]): number =>
  Math.round(sum(processes.map(({ pid }) => Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0))) / 1024)

import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { z } from 'zod'
import { need } from '../ops/debian.ts'
import { root } from '../ops/root.ts'

const found = z.object({ requests: z.number(), micros: z.number(), p50: z.number(), p99: z.number(), errors: z.number(), bytes: z.number() })

export type Load = { url: string; seconds: number; headers?: Record<string, string>; script?: string; words?: string[] }
/** Requests a second; times in milliseconds; `errors`: connections, reads, timeouts and answers above 399. */
export type Measured = { rate: number; p50: number; p99: number; errors: number; requests: number }

/** 32 connections that are kept, each asking again as soon as it is answered. */
export async function wrk({ url, seconds, headers = { 'Accept-Encoding': 'gzip' }, script = 'bench/wrk.lua', words = [] }: Load): Promise<Measured> {
  const program = await need('wrk', 'wrk')
  const named = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`])
  const args = ['-t1', '-c32', `-d${seconds}s`, '--timeout', '10s', ...named, '-s', script, url, ...(words.length > 0 ? ['--', ...words] : [])]
  const { stdout } = await promisify(execFile)(program, args, { cwd: root })
  const { requests, micros, p50, p99, errors } = found.parse(JSON.parse(/^\{.*\}$/m.exec(stdout)?.[0] ?? '{}'))
  return { rate: (requests / micros) * 1e6, p50: p50 / 1000, p99: p99 / 1000, errors, requests }
}

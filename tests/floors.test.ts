import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'

/** Below these there are published holes (docs/decisions/0002-versions.md). */
const floors = {
  next: '16.4.5',
  payload: '3.90.0',
  '@payloadcms/next': '3.90.0',
  '@payloadcms/db-postgres': '3.90.0',
  '@payloadcms/richtext-lexical': '3.90.0',
  '@payloadcms/ui': '3.90.0',
}

const { dependencies, devDependencies, optionalDependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
const numbers = (version: string) => version.split(/[.-]/).slice(0, 3).map(Number)
const isBelow = (version: string, floor: string) => {
  const difference = numbers(version)
    .map((number, index) => number - (numbers(floor)[index] ?? 0))
    .find((step) => step !== 0)
  return difference !== undefined && difference < 0
}

test.each(Object.entries(floors))('%s is not below its security floor', (name, floor) => {
  const { version } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'))
  expect(isBelow(version, floor)).toBe(false)
  expect(isBelow('16.4.4', '16.4.5')).toBe(true)
})

test('every version is exact', () => {
  const all = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })
  expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(String(version)))).toEqual([])
})

test('the tests run on the pinned Node', () => {
  expect(Number(process.versions.node.split('.')[0])).toBeGreaterThanOrEqual(24)
})

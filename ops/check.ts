import { spawn } from 'node:child_process'
import path from 'node:path'
import { root } from './root.ts'
import { run, step, Trouble } from './say.ts'

const checks = [
  { name: 'Types', file: 'typescript/bin/tsc', args: ['--noEmit', '-p', 'tsconfig.json'] },
  { name: 'Lint', file: 'eslint/bin/eslint.js', args: ['.', '--max-warnings', '0'] },
  { name: 'Format', file: 'prettier/bin/prettier.cjs', args: ['--check', '--log-level', 'warn', '.'] },
]

/** Types, lint and format, all of them even when one fails. */
await run(async () => {
  const failed: string[] = []
  for (const { name, file, args } of checks) {
    const code = await step(
      name,
      () =>
        new Promise((resolve) =>
          spawn(process.execPath, [path.join(root, 'node_modules', file), ...args], { cwd: root, stdio: 'inherit' }).on('close', resolve),
        ),
    )
    if (code !== 0) failed.push(name)
  }
  if (failed.length > 0) throw new Trouble(`Not right yet: ${failed.join(', ')}. What is printed above says where.`)
})

/** Prints a table that can be pasted into docs/performance.md as it stands. The first row names the columns. */
export function table(title: string, rows: (string | number)[][]): void {
  const cells = rows.map((row) => row.map(String))
  const widths = (cells[0] ?? []).map((_, column) => Math.max(3, ...cells.map((row) => row[column]?.length ?? 0)))
  const line = (row: string[]) => `| ${widths.map((width, column) => (row[column] ?? '').padEnd(width)).join(' | ')} |\n`
  const [head = [], ...body] = cells
  process.stdout.write(`\n${title}\n\n${line(head)}${line(widths.map((width) => '-'.repeat(width)))}${body.map(line).join('')}\n`)
}

/** What was wanted and not reached, in words. A run that misses one ends with 1. */
export const missed: string[] = []
export function goal(words: string, reached: boolean): string {
  if (reached) return 'reached'
  missed.push(words)
  return 'MISSED'
}

export function tellGoals(): void {
  process.stdout.write(missed.length > 0 ? `\nGoals missed:\n${missed.map((words) => `  ${words}\n`).join('')}` : '\nEvery goal is reached.\n')
  if (missed.length > 0) process.exitCode = 1
}

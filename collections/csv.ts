/** @returns a line of CSV as RFC 4180 has it; what a spreadsheet would run as a formula gets an apostrophe in front */
export const csvLine = (cells: unknown[]): string => `${cells.map(cell).join(',')}\r\n`

function cell(value: unknown): string {
  const words = value === null || value === undefined ? '' : String(value)
  const harmless = formula.test(words) ? `'${words}` : words
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

/** Spreadsheets pass over what is blank in front, and take the full-width signs for the narrow ones. */
const formula = /^[\t\r]|^[\s\u200b\ufeff]*[=+\-@＝＋－＠]/

const patience = 3_000
/** Where somebody can type or choose, before the buttons that stand around it; a row's own name is for the desk alone. */
const reached = [
  '[contenteditable="true"]',
  'textarea:not(:disabled), input:not([type="hidden"], :disabled, .section-title__input)',
  'button:not(:disabled)',
]

/**
 * Brings somebody to a field of the form: opens the rows that it stands in, scrolls to it and focuses it. Payload draws a
 * row only when it comes near the screen, so the way is tried until the field is there.
 * @param path as in the form's data: `body.2.image`
 * @returns false when the form has no such field
 */
export async function goToField(path: string): Promise<boolean> {
  const opened = new Set<Element>()
  for (const end = Date.now() + patience; Date.now() < end;) {
    const rows = rowsOf(path)
    rows.forEach((row) => open(row, opened))
    const field = fieldAt(path)
    const target = field && reachedIn(field)
    if (target && target.getClientRects().length > 0 && !rows.some(isClosed)) {
      target.scrollIntoView({ block: 'center' })
      target.focus({ preventScroll: true })
      if (target.contains(document.activeElement)) return true
    } else rows.at(-1)?.scrollIntoView({ block: 'center' })
    await new Promise((resolve) => setTimeout(resolve, 60))
  }
  return false
}

/** A row's id is the path to its list with hyphens, and its number: `body-2-steps-row-0`. */
function rowsOf(path: string): HTMLElement[] {
  const parts = path.split('.')
  return parts.flatMap((part, index) => (/^\d+$/.test(part) ? (document.getElementById(`${parts.slice(0, index).join('-')}-row-${part}`) ?? []) : []))
}

const isClosed = (row: Element) => row.querySelector(':scope > .collapsible--collapsed') !== null

function open(row: Element, opened: Set<Element>) {
  if (!isClosed(row) || opened.has(row)) return
  opened.add(row)
  row.querySelector<HTMLButtonElement>(':scope > .collapsible > .collapsible__toggle-wrap > .collapsible__toggle')?.click()
}

/** Where somebody types or chooses in a field: what takes the focus, and what a note on the field belongs to. */
export const reachedIn = (field: HTMLElement) =>
  reached.map((kind) => (field.matches(kind) ? field : field.querySelector<HTMLElement>(kind))).find((found) => found !== null)

/** @returns the field at that path of the form, or the row when the path is a row's: `body.2` */
export const fieldAt = (path: string) =>
  document.querySelector<HTMLElement>(`[data-field-path="${CSS.escape(path)}"]`) ??
  document.getElementById(`field-${path.replaceAll('.', '__')}`) ??
  (/\.\d+$/.test(path) ? rowsOf(path).at(-1) : undefined)

type PaginationProps = { page: number; pages: number; addressOf: (page: number) => string }

/** Links to the other pages of a list: the first, the last, and those around the present one. */
export function Pagination({ page, pages, addressOf }: PaginationProps) {
  if (pages < 2) return null
  return (
    <nav className="pages" aria-label="Pages of alerts">
      <ul role="list">
        {page > 1 && (
          <li>
            <a href={addressOf(page - 1)} rel="prev" className="step">
              Newer
            </a>
          </li>
        )}
        {shown(page, pages).map((number, index) =>
          number === undefined ? (
            <li key={`gap-${index}`}>
              <span>…</span>
            </li>
          ) : (
            <li key={number}>
              <a href={addressOf(number)} aria-label={`Page ${number}`} aria-current={number === page ? 'page' : undefined}>
                {number}
              </a>
            </li>
          ),
        )}
        {page < pages && (
          <li>
            <a href={addressOf(page + 1)} rel="next" className="step">
              Older
            </a>
          </li>
        )}
      </ul>
    </nav>
  )
}

/** @returns the numbers to show in order, with `undefined` where some are left out */
export function shown(page: number, pages: number): (number | undefined)[] {
  const wanted = [1, page - 1, page, page + 1, pages].filter((number) => number >= 1 && number <= pages)
  const numbers = [...new Set(wanted)].sort((a, b) => a - b)
  return numbers.flatMap((number, index) => {
    const before = numbers[index - 1]
    if (before === undefined || number - before === 1) return [number]
    return number - before === 2 ? [number - 1, number] : [undefined, number]
  })
}

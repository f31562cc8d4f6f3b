/** A place for somebody to fill in: words in square brackets, `[place]`. Only numbers or marks in brackets are not one. */
const placeholder = /\[(?=[^[\]]*\p{L})[^[\]\n]{1,80}\]/gu

/** @returns each place that nobody has filled in yet, once, as it stands: `['[place]', '[time]']` */
export const unfilled = (text: string): string[] => [...new Set(text.match(placeholder) ?? [])]

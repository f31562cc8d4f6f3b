/** A relation is the thing itself once the reader may see it; before that an id, and nothing in a half-written draft. */
export const isThere = <Thing extends object>(related: Thing | string | null | undefined): related is Thing =>
  typeof related === 'object' && related !== null

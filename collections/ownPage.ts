/** Browsers read `//` and `/\` alike as the beginning of another site's address. */
const ownPage = /^\/(?!\/)[^\s\\]*$/

/** @returns true for an address of this site, else what is wrong, for the field it was typed in */
export const isOwnPage = (typed: string | null | undefined) => (typed && ownPage.test(typed) ? true : 'Give a page of this site, starting with /')

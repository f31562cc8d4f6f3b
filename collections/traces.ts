import { findPhoneNumbersInText } from 'libphonenumber-js/max'

/** What in plain words can lead to a person: for what readers send, and for what officers publish. */
export const emailAddress = /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/
/** Any number that looks like a mobile’s, or is one that Ofcom invented for stories: the library knows only those in use. */
export const likeMobile = /(?<!\d)(?:(?:\+|00)44[ -]?(?:\(0\)[ -]?)?|0)(?:7(?:[ -]?\d){9}|1632[ -]?960[ -]?\d{3})(?!\d)/
/** The last two letters are never C, I, K, M, O or V: “the A64 2am” is no postcode; nor is “the M62 1st”. */
export const postcode = /\b[A-Z]{1,2}\d[A-Z\d]?\s?(?!1st|2nd|3rd|\dth)\d[ABD-HJLNP-UW-Z]{2}\b/i

/** Numbers that anybody may write: they belong to the country, not to a person. */
const ours = /^(999|112|101|105|111|18000)$/

/** @returns the phone numbers in the words as they were typed, those of the country left out; each once */
export function phonesIn(words: string): string[] {
  const known = findPhoneNumbersInText(words, 'GB').map(({ startsAt, endsAt }) => words.slice(startsAt, endsAt))
  const alike = [...words.matchAll(new RegExp(likeMobile, 'g'))].map(([found]) => found)
  return [...new Set([...known, ...alike])].filter((found) => !ours.test(found))
}

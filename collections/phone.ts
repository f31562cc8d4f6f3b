import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import type { TextFieldSingleValidation } from 'payload'

/** Numbers that the network knows by themselves: emergency, police, bank, helplines, text relay, and short codes for SMS. */
const short = /^(999|112|101|105|111|159|116\d{3}|18000|18001\d{3,11}|[678]\d{4})$/

/** @returns a number in E.164 (`+44800555111`); short numbers lose their spaces; what is no number comes back as it was typed */
export function asE164(value: unknown): unknown {
  if (typeof value !== 'string') return value
  const typed = value.trim()
  const digits = typed.replace(/[\s-]/g, '')
  if (short.test(digits)) return digits
  const number = parsePhoneNumberFromString(typed, 'GB')
  return number?.isValid() ? number.number : typed
}

export const validNumber: TextFieldSingleValidation = (value) => {
  if (!value || short.test(value) || parsePhoneNumberFromString(value, 'GB')?.isValid()) return true
  return `${value} is not a phone number that can be rung. Check its digits.`
}

/**
 * @returns the number as people read it, in groups: `0800 555 111` for `+44800555111`; a foreign one keeps its country's code.
 * The library leaves the six digits after 0800 and of 116 numbers in one piece, which nobody says or reads that way.
 */
export function inGroups(e164: string): string {
  if (/^116\d{3}$/.test(e164)) return `116 ${e164.slice(3)}`
  const number = parsePhoneNumberFromString(e164)
  if (!number) return e164
  if (number.countryCallingCode !== '44') return number.formatInternational()
  return number.formatNational().replace(/^(0800) (\d{3})(\d{3})$/, '$1 $2 $3')
}

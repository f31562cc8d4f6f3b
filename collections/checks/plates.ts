/** AB12 CDE, since 2001, in letters of any size and with anything between its halves. I, Q and Z are not used at its start. */
const current = /\b[A-HJ-PR-Y]{2}\d{2}[ \u00A0\u2011-]?[A-HJ-PR-Z]{3}\b/gi
/** A123 BCD, 1983 to 2001. */
const prefix = /\b[A-HJ-NPR-TV-Y]\d{1,3}[ \u00A0]?[A-HJ-PR-Y]{3}\b/g
/** ABC 123D, 1963 to 1983. */
const suffix = /\b[A-HJ-PR-Y]{3}[ \u00A0]?\d{1,3}[A-HJ-NPR-TV-Y]\b/g

/** Three letters that are words beside a road or a team: “THE M62 AND A64”. */
const isWord = /\b(?:AND|ARE|BUS|CAR|CCTV|FOR|HAS|HGV|LGV|NEW|NOT|NOW|OFF|ONE|OUR|OUT|REF|THE|TWO|VAN|WAS)\b/i
/** More of them in small letters, where words are likelier than plates: “co19 had”. */
const isSmallWord =
  /\b(?:all|any|ask|but|can|did|due|get|got|had|her|him|his|how|its|let|may|men|old|own|per|put|ran|run|saw|say|see|set|she|six|ten|too|use|via|who|why|yet|you)\b/i

/** @returns what is written like a number plate of a British car */
export const platesIn = (words: string): string[] =>
  [current, prefix, suffix]
    .flatMap((form) => [...words.matchAll(form)].map(([found]) => found))
    .filter((found) => !isWord.test(found) && (found === found.toUpperCase() || !isSmallWord.test(found)))

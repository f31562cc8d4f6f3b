const streets =
  'Road|Rd|Street|St|Lane|Ln|Avenue|Ave|Close|Drive|Court|Crescent|Place|Terrace|Gardens|Grove|Way|Walk|Mews|Row|Square|Hill|Rise|View|Park|Parade|Green|Croft' +
  '|Wharf|Quay|Esplanade|Promenade|Embankment|Boulevard|Cottages|Villas|Heights|Meadows|Vale|Wynd|Alley|Yard|Fold|Garth|Dock'
/** “On Tuesday 12 July Mill Lane is closed” has no house in it. */
const date =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)'
/** A house and its street: “12a Chapel Lane”. A road's own number (A64) has no street behind it, and “the 12 Days Road” is rare enough. */
const house = new RegExp(`(?<![\\w.:/])\\d{1,4}[a-zA-Z]?,? (?!${date}\\b)(?:[A-Z][\\w'’.-]{0,30} ){1,4}(?:${streets})\\b`)

/** Typed in small letters only what is hardly ever a word of its own counts, and what no sentence about roads is made of. */
const smallStreets = 'road|rd|street|lane|ln|avenue|ave|crescent|mews|croft'
const between =
  'a|am|an|and|at|bed|bedroom|bus|busy|by|cars?|cycle|day|fatal|for|foot|from|hours?|in|into|lanes?|main|men|metres?|miles?|minutes?|months?|mph|near|new|noon|of|officers?|old|on|onto|other|out|over|people|per|pm|serious|side|slip|streets?|than|the|times?|to|tons?|tonnes?|vans?|way|weeks?|women|yards?|years?'
const afterIt =
  'accident|junction|closure|collision|crash|crime|death|incident|injur|lamp|light|name|party|race|rage|robber|safety|sign|traffic|user|work'
const small = new RegExp(
  `(?<![\\w.:/£])\\d{1,3}[a-z]?,? (?!${date}\\b)(?:(?!(?:${between})\\b)[a-z][\\w'’.-]{0,30} ){1,2}(?:${smallStreets})\\b(?! (?:${afterIt}))`,
  'i',
)

/** “Flat 2, Mill House, The Quay” */
const flat = /\b(?:[Ff]lat|[Aa]partment|[Aa]pt\.?) \d{1,4}[a-zA-Z]?,? [A-Z][\w'’.-]{0,30}(?:,? [A-Z][\w'’.-]{0,30}){0,5}/

/** @returns the first that is written like the address of a home, of each way of writing one */
export const homesIn = (words: string): string[] => {
  const found = [flat, house, small].flatMap((form) => form.exec(words)?.[0].replace(/[.'’-]+$/, '') ?? [])
  return found.filter((home, index) => !found.slice(0, index).some((other) => other.includes(home)))
}

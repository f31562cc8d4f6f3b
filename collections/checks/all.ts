import { appealEnd } from './appealEnd.ts'
import { deadLinks } from './deadLinks.ts'
import type { Document } from './document.ts'
import { emptyParts } from './emptyParts.ts'
import type { Finding } from './finding.ts'
import { houseWords } from './houseWords.ts'
import type { Known } from './known.ts'
import type { Link } from './links.ts'
import { linkTargets } from './linkTargets.ts'
import { personalData } from './personalData.ts'
import { pictures } from './pictures.ts'
import { readingAge } from './readingAge.ts'
import { summaryRepeats } from './summaryRepeats.ts'
import type { Text } from './texts.ts'
import { typedPhones } from './typedPhones.ts'
import { unfilled } from './unfilled.ts'
import { besideTheText, numbersBehind } from './unprinted.ts'
import { unseen } from './unseen.ts'
import { videos } from './videos.ts'

/** A document as the checks see it. `own`: its own address, which may not be public yet. */
export type Seen = { document: Document; texts: Text[]; links: Link[]; own: string }

/** More lines of one kind than this help nobody. */
const mostOfAKind = 12

/** @returns what every check finds, each thing once, what stops publishing first */
export function allChecks({ document, texts, links, own }: Seen, known: Known): Finding[] {
  const numbers = numbersBehind(links, texts)
  const kinds = [
    emptyParts(document),
    unfilled(texts, known),
    pictures(document, known),
    videos(document, known),
    appealEnd(document),
    linkTargets(links, known, own),
    unseen(document, known),
    personalData([...texts, ...numbers, ...besideTheText(document, known)], known),
    typedPhones([...texts, ...numbers], known),
    deadLinks(links, known),
    summaryRepeats(document),
    readingAge(texts),
    houseWords(texts, known),
  ].map((found) => once(found).slice(0, mostOfAKind))
  return kinds.flat().sort((one, other) => Number(other.stops) - Number(one.stops))
}

const once = (found: Finding[]) => [...new Map(found.map((finding) => [`${finding.field} ${finding.words}`, finding])).values()]

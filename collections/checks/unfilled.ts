import { unfilled as placesIn } from '../Templates.placeholders.ts'
import { advise, placeOf, stop, type Finding } from './finding.ts'
import type { Known } from './known.ts'
import type { Text } from './texts.ts'

/**
 * A place of a template that nobody has filled in: readers would find `[first name]`. Other words in brackets are often part of
 * a quotation, “[He] was brave”, and stop nothing.
 */
export const unfilled = (texts: Text[], { places: kept }: Pick<Known, 'places'>): Finding[] =>
  texts.flatMap(({ field, words }) => {
    const found = placesIn(words)
    const [places, others] = [found.filter((place) => kept.has(place.toLowerCase())), found.filter((place) => !kept.has(place.toLowerCase()))]
    return [
      ...(places.length > 0 ? [stop('unfilled', field, `Fill in ${places.join(', ')} (${placeOf(field)}).`)] : []),
      ...(others.length > 0
        ? [advise('unfilled', field, `${others.join(', ')} stands in square brackets (${placeOf(field)}). If it is a place to fill in, fill it in.`)]
        : []),
    ]
  })

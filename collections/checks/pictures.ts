import type { Document } from './document.ts'
import { stop, type Finding } from './finding.ts'
import type { Known } from './known.ts'

/** A picture is described, or marked as decoration. */
export const pictures = ({ body }: Document, { files }: Pick<Known, 'files'>): Finding[] =>
  body.flatMap((part, index) => {
    if (part.blockType !== 'picture' || !part.image) return []
    const found = (words: string) => [stop('picture', `body.${index}.image`, words)]
    const file = files.get(part.image)
    if (!file) return found(`The picture in part ${index + 1} is no longer in Media. Choose another.`)
    if (file.decorative || file.alt?.trim()) return []
    return found(`The picture in part ${index + 1} has no description for people who cannot see it. Open it, describe it or mark it as decoration.`)
  })

import type { Media } from '../../payload-types.ts'
import { isThere } from '../related.ts'
import type { Body } from './outline.ts'

/** @returns the files that a body shows itself, as its blocks show them; an embedded section's are public with that section */
export function filesIn(body: Body | null | undefined): Media[] {
  const files = (body ?? []).flatMap((block) => {
    if (block.blockType === 'picture') return [block.image]
    if (block.blockType !== 'video') return []
    if (block.source !== 'own') return [block.poster]
    return isThere(block.file) ? [block.file, block.file.captions, block.file.poster] : []
  })
  return files.filter((file) => isThere(file))
}

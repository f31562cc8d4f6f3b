import { isThere } from '../related.ts'
import type { Body } from './outline.ts'
import { videoAt } from './videoAddress.ts'

/** @returns the address of the first picture of a body, for the sharing card */
export function pictureIn(body: Body | null | undefined): string | undefined {
  for (const block of body ?? []) {
    if (block.blockType === 'picture' && isThere(block.image)) return block.image.sizes?.card?.url ?? block.image.url ?? undefined
  }
  return undefined
}

/** @returns the hosts whose player the page may show once a reader asks, embedded sections included */
export function playersIn(body: Body | null | undefined): string[] {
  const hosts = (body ?? []).flatMap((block): string[] => {
    if (block.blockType === 'adviceSection' && isThere(block.section)) return playersIn(block.section.body)
    if (block.blockType !== 'video' || block.source === 'own') return []
    const video = videoAt(block.address ?? '')
    return video ? [new URL(video.player).hostname] : []
  })
  return [...new Set(hosts)]
}

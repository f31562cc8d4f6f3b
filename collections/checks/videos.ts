import { videoAt } from '../../components/blocks/videoAddress.ts'
import type { Document, Part } from './document.ts'
import { stop, type Finding } from './finding.ts'
import type { Known } from './known.ts'

/** A video has captions and a transcript, whoever keeps it. */
export const videos = ({ body }: Document, { files }: Pick<Known, 'files'>): Finding[] =>
  body.flatMap((part, index) => {
    if (part.blockType !== 'video') return []
    const found = (field: string, words: string) => stop('video', `body.${index}.${field}`, `The video in part ${index + 1} ${words}`)
    return part.source === 'youtube' || part.source === 'vimeo' ? elsewhere(part, found) : own(part, files, found)
  })

type Video = Extract<Part, { blockType: 'video' }>
type Found = (field: string, words: string) => Finding

function own({ file: id }: Video, files: Known['files'], found: Found): Finding[] {
  if (!id) return []
  const file = files.get(id)
  if (!file) return [found('file', 'is no longer in Media. Choose another.')]
  const missing = [!file.captions && 'no captions', !file.transcript?.trim() && 'no transcript'].filter(Boolean)
  return missing.length > 0 ? [found('file', `has ${missing.join(' and ')}. Open it and add what is missing.`)] : []
}

function elsewhere({ address, captioned, transcript }: Video, found: Found): Finding[] {
  return [
    ...(address.trim() && !videoAt(address) ? [found('address', 'has an address that is no video on YouTube or Vimeo. Paste it again.')] : []),
    ...(captioned ? [] : [found('captioned', 'may have no captions. Check that it has them, then tick the box.')]),
    ...(transcript.trim() ? [] : [found('transcript', 'has no transcript. Write down what is said and shown.')]),
  ]
}

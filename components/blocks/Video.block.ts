import type { Block, Field, NumberFieldSingleValidation, TextFieldSingleValidation, UploadFieldSingleValidation } from 'payload'
import { videoAt } from './videoAddress.ts'

const own = (_: unknown, sibling: { source?: string }) => sibling.source === 'own'
const elsewhere = (_: unknown, sibling: { source?: string }) => sibling.source === 'youtube' || sibling.source === 'vimeo'
const isElsewhere = (sibling: object) => 'source' in sibling && (sibling.source === 'youtube' || sibling.source === 'vimeo')

/** Runs when the page is published; drafts may be unfinished. */
const completeFile: UploadFieldSingleValidation = async (value, { req, siblingData }) => {
  if (isElsewhere(siblingData)) return true
  if (typeof value !== 'string') return 'Choose a video, or say that it is kept by YouTube or Vimeo.'
  const video = await req.payload.findByID({ collection: 'media', id: value, depth: 0, disableErrors: true, req })
  if (!video) return 'This video is no longer in Media. Choose another.'
  const missing = [!video.captions && 'captions', !video.transcript?.trim() && 'a transcript'].filter(Boolean)
  return (
    missing.length === 0 ||
    `This video has no ${missing.join(' and no ').replaceAll('no a ', 'no ')}. Add what is missing to the video in Media, then publish.`
  )
}

const addressElsewhere: TextFieldSingleValidation = (value, { siblingData }) =>
  !isElsewhere(siblingData) ||
  Boolean(videoAt(value ?? '')) ||
  'Paste the address of one video on YouTube or Vimeo, such as https://www.youtube.com/watch?v=…'

const lengthElsewhere: NumberFieldSingleValidation = (value, { siblingData }) =>
  !isElsewhere(siblingData) || Boolean(value && value > 0) || 'Say how long the video is, in seconds. People decide by it.'

const captionedElsewhere = (value: boolean | null | undefined, { siblingData }: { siblingData: object }) =>
  !isElsewhere(siblingData) ||
  value === true ||
  'This video has no captions. A video without captions cannot be published; check that it has them, then tick this box.'

const transcriptElsewhere = (value: string | null | undefined, { siblingData }: { siblingData: object }) =>
  !isElsewhere(siblingData) || Boolean(value?.trim()) || 'This video has no transcript. Write down what is said and shown, then publish.'

const keptElsewhere: Field[] = [
  { name: 'address', type: 'text', label: 'Address of the video', validate: addressElsewhere, admin: { condition: elsewhere } },
  { name: 'seconds', type: 'number', label: 'Length in seconds', min: 1, validate: lengthElsewhere, admin: { condition: elsewhere } },
  {
    name: 'poster',
    type: 'upload',
    relationTo: 'media',
    filterOptions: { mimeType: { contains: 'image' } },
    admin: {
      condition: elsewhere,
      description: 'A picture of our own to show before anybody presses play. Nothing is asked of the video’s keeper until then.',
    },
  },
  { name: 'captioned', type: 'checkbox', label: 'It has captions; I have checked', validate: captionedElsewhere, admin: { condition: elsewhere } },
  {
    name: 'transcript',
    type: 'textarea',
    validate: transcriptElsewhere,
    admin: { condition: elsewhere, description: 'What is said and shown, in words. An empty line starts a new paragraph.' },
  },
]

export const VideoBlock: Block = {
  slug: 'video',
  interfaceName: 'VideoBlock',
  labels: { singular: 'Video', plural: 'Videos' },
  fields: [
    { name: 'title', type: 'text', required: true, maxLength: 100 },
    {
      name: 'source',
      type: 'select',
      required: true,
      defaultValue: 'own',
      label: 'Kept by',
      options: [
        { label: 'This site', value: 'own' },
        { label: 'YouTube', value: 'youtube' },
        { label: 'Vimeo', value: 'vimeo' },
      ],
    },
    {
      name: 'file',
      type: 'upload',
      relationTo: 'media',
      filterOptions: { mimeType: { contains: 'video' } },
      validate: completeFile,
      admin: { condition: own, description: 'Its captions, poster and transcript are kept with it in Media.' },
    },
    ...keptElsewhere,
  ],
}

import type { VideoBlock } from '../../payload-types.ts'
import { Transcript, videoLength } from './Transcript.tsx'

export function OwnVideo({ title, file }: Pick<VideoBlock, 'title' | 'file'>) {
  if (!file || typeof file !== 'object' || !file.url) return null
  const captions = typeof file.captions === 'object' ? file.captions?.url : undefined
  const poster = typeof file.poster === 'object' ? file.poster?.url : undefined
  return (
    <>
      <figure className="video" data-of={file.url}>
        <video controls preload="none" playsInline poster={poster ?? undefined} aria-label={title}>
          <source src={file.url} type={file.mimeType ?? 'video/mp4'} />
          {captions && <track kind="captions" src={captions} srcLang="en" label="English" default />}
          <a href={file.url}>Get the video as a file</a>
        </video>
        <figcaption>
          <p className="title">{title}</p>
          <p>
            Video{file.seconds ? `, ${videoLength(file.seconds)}` : ''}
            {captions ? ', with captions' : ''}. It is kept on this site and loads only when you play it.
          </p>
        </figcaption>
      </figure>
      <Transcript words={file.transcript} />
    </>
  )
}

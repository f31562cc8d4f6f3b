import type { VideoBlock } from '../../payload-types.ts'
import { Icon } from '../Icon.tsx'
import { OwnVideo } from './OwnVideo.tsx'
import { Transcript, videoLength } from './Transcript.tsx'
import { videoAt } from './videoAddress.ts'

/** Nothing is asked of another service until the reader presses. Without script the button is the plain link it looks like. */
export function Video(block: VideoBlock) {
  if (block.source === 'own') return <OwnVideo title={block.title} file={block.file} />
  const video = videoAt(block.address ?? '')
  if (!video) return null
  const poster = typeof block.poster === 'object' ? block.poster : null
  return (
    <>
      <figure className="video" data-player={video.player} data-title={`${block.title}, a video kept by ${video.keeper}`}>
        {poster?.url && (
          <img data-of={poster.url} src={poster.url} width={poster.width ?? undefined} height={poster.height ?? undefined} alt="" loading="lazy" />
        )}
        <figcaption>
          <p className="title">{block.title}</p>
          <p>
            Video{block.seconds ? `, ${videoLength(block.seconds)}` : ''}, with captions. It is kept by {video.keeper}, and nothing has been asked of{' '}
            {video.keeper} yet. If you play it, {video.keeper} learns your network address, which video you chose, and that you came from this site.
            While you use its player, the Escape key goes to {video.keeper}: to leave, press “Leave this site” above.
          </p>
          <p>
            <a className="button" href={video.page} rel="noreferrer" data-play="">
              <Icon name="play" />
              Play the video from {video.keeper}
            </a>
          </p>
        </figcaption>
      </figure>
      <Transcript words={block.transcript} />
    </>
  )
}

import type { PictureBlock } from '../../payload-types.ts'
import { isThere } from '../related.ts'

export function Picture({ image, caption, credit }: PictureBlock) {
  if (!isThere(image) || !image.url) return null
  const { card } = image.sizes ?? {}
  return (
    <figure className="picture" data-of={image.url}>
      <img
        src={image.url}
        srcSet={card?.url && card.width && image.width ? `${card.url} ${card.width}w, ${image.url} ${image.width}w` : undefined}
        sizes="(min-width: 40rem) 35rem, 100vw"
        width={image.width ?? undefined}
        height={image.height ?? undefined}
        alt={image.decorative ? '' : (image.alt ?? '')}
        loading="lazy"
        decoding="async"
      />
      {(caption || credit) && (
        <figcaption>
          {caption}
          {credit && <span className="hint"> Picture: {credit}</span>}
        </figcaption>
      )}
    </figure>
  )
}

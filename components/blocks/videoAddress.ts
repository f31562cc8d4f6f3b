export type VideoElsewhere = { keeper: 'YouTube' | 'Vimeo'; player: string; page: string }

/**
 * Finds the one video that an address of YouTube or Vimeo names.
 * @returns the privacy-enhanced player and the plain page, or undefined when the address names no video
 */
export function videoAt(address: string): VideoElsewhere | undefined {
  if (!URL.canParse(address)) return undefined
  const url = new URL(address)
  const host = url.hostname.replace(/^(www|m|player)\./, '')
  const youtube = youtubeId(host, url)
  if (youtube)
    return { keeper: 'YouTube', player: `https://www.youtube-nocookie.com/embed/${youtube}`, page: `https://www.youtube.com/watch?v=${youtube}` }
  const vimeo = host === 'vimeo.com' ? /^\/(?:video\/)?(\d{6,12})$/.exec(url.pathname)?.[1] : undefined
  if (vimeo) return { keeper: 'Vimeo', player: `https://player.vimeo.com/video/${vimeo}?dnt=1`, page: `https://vimeo.com/${vimeo}` }
  return undefined
}

function youtubeId(host: string, url: URL) {
  const id =
    host === 'youtu.be'
      ? url.pathname.slice(1)
      : host === 'youtube.com' || host === 'youtube-nocookie.com'
        ? (url.searchParams.get('v') ?? /^\/(?:embed|shorts|live)\/([^/]+)$/.exec(url.pathname)?.[1])
        : undefined
  return id && /^[\w-]{11}$/.test(id) ? id : undefined
}

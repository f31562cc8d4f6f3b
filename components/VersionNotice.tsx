import { PlainTime } from './Time.tsx'

type Props = { at: string; published: boolean; live: boolean; compared: string }

/** Stands above one version: that these words are kept, and are not the page itself. `compared`: where the desk shows what changed since. */
export function VersionNotice({ at, published, live, compared }: Props) {
  return (
    <section className="notice" aria-label="Version">
      <p className="page">
        {published ? (live ? 'Live now, as published at ' : 'An old version, as published at ') : 'A draft that was never published, as saved at '}
        <PlainTime at={at} />. Channels, pictures and other pages in it are as they are now. <a href={compared}>Compare it with other versions</a>
      </p>
    </section>
  )
}

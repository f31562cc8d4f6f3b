'use client'
import { Button, useDocumentInfo } from '@payloadcms/ui'
import { useCallback, useEffect, useRef, useState } from 'react'
import { PlainTime } from '../Time.tsx'
import { askFor, type Links, type LiveLink } from './previewLinkCalls.ts'
import { useSaved } from './review/saved.client.ts'

const unknown = 'The links that there are could not be loaded: there may be others than are shown. Load the page again to see them.'

/** Sends a draft to somebody without an account, and shows which links to it still open it. */
export function PreviewLinks() {
  const { id, collectionSlug } = useDocumentInfo()
  const saved = useSaved()
  const heading = useRef<HTMLHeadingElement>(null)
  const [links, setLinks] = useState<LiveLink[]>([])
  const [note, setNote] = useState('')
  const [url, setUrl] = useState('')
  const [words, setWords] = useState('')
  const address = id === undefined || !collectionSlug ? undefined : `/api/${collectionSlug}/${id}/preview-links`

  /** Links that could not be asked for open something all the same: what is known of them stays. */
  const load = useCallback(async () => {
    const { links } = address ? await askFor('GET', address) : {}
    if (links) setLinks(links)
    return links !== undefined
  }, [address])
  useEffect(() => {
    if (address) void load().then((isLoaded) => !isLoaded && setWords(unknown))
  }, [address, load])

  if (!address) return null

  async function after({ wrong }: Links, done: string) {
    setWords(wrong ?? done)
    if (!wrong && !(await load())) setWords(`${done} ${unknown}`)
  }

  /** A link shows what is saved: it waits for the last words that were typed. */
  async function make() {
    setWords('Saving what you typed first …')
    if (!(await saved()))
      return setWords('What you typed could not be saved, so no link was made. It is still in the form: try again when it is saved.')
    const answer = await askFor('POST', address ?? '', { note })
    if (answer.url) {
      setUrl(answer.url)
      setNote('')
    }
    await after(answer, 'Here is the link. It is shown only this once. It shows the words as they were last saved, and stays so.')
  }

  async function revoke(link: LiveLink) {
    setUrl('')
    await after(await askFor('DELETE', `/api/preview-links/${link.id}`), `The link for ${link.note} opens nothing any more.`)
    heading.current?.focus()
  }

  async function copy() {
    const copied = await navigator.clipboard?.writeText(url).then(
      () => true,
      () => false,
    )
    setWords(copied ? 'Copied.' : 'It could not be copied. Select the address and copy it.')
  }

  return (
    <section className="preview-links" aria-labelledby="preview-links">
      <h3 id="preview-links" ref={heading} tabIndex={-1}>
        Show it to somebody outside
      </h3>
      <label htmlFor="preview-link-note">For whom</label>
      <input
        id="preview-link-note"
        type="text"
        maxLength={80}
        autoComplete="off"
        placeholder="DI at Eastmere"
        value={note}
        aria-describedby="preview-link-help"
        onChange={({ target }) => setNote(target.value)}
        onKeyDown={(event) => {
          // Enter would save the document that this stands beside.
          if (event.key !== 'Enter') return
          event.preventDefault()
          void make()
        }}
      />
      <p id="preview-link-help">Whoever has the link can read this draft without signing in. They see this line too.</p>
      <Button buttonStyle="secondary" size="medium" onClick={() => void make()}>
        Make a link for 72 hours
      </Button>
      {url && (
        <div className="once">
          <label htmlFor="preview-link-url">The link</label>
          <input id="preview-link-url" type="text" readOnly value={url} onFocus={({ target }) => target.select()} />
          <Button buttonStyle="secondary" size="medium" onClick={() => void copy()}>
            Copy
          </Button>
        </div>
      )}
      <p role="status">{words}</p>
      {links.length > 0 && (
        <ul>
          {links.map((link) => (
            <li key={link.id}>
              <p>
                <b>{link.note}</b>, until <PlainTime at={link.endsAt} />. {opened(link)} Made by {link.madeBy}.
              </p>
              <Button buttonStyle="secondary" size="small" aria-label={`Revoke the link for ${link.note}`} onClick={() => void revoke(link)}>
                Revoke
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

const opened = ({ opened }: LiveLink) => (!opened ? 'Not opened yet.' : opened === 1 ? 'Opened once.' : `Opened ${opened} times.`)

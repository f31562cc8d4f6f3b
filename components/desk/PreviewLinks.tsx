'use client'
import { Button, useDocumentInfo, useFormModified } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { PlainTime } from '../Time.tsx'
import { askFor, type Links, type LiveLink } from './previewLinkCalls.ts'

/** Sends a draft to somebody without an account, and shows which links to it still open it. */
export function PreviewLinks() {
  const { id, collectionSlug } = useDocumentInfo()
  const isTyping = useFormModified()
  const [isAsked, setAsked] = useState(false)
  const [links, setLinks] = useState<LiveLink[]>([])
  const [note, setNote] = useState('')
  const [url, setUrl] = useState('')
  const [words, setWords] = useState('')
  const address = id === undefined || !collectionSlug ? undefined : `/api/${collectionSlug}/${id}/preview-links`

  useEffect(() => {
    if (address) void askFor('GET', address).then((answer) => setLinks(answer.links ?? []))
  }, [address])

  // A link shows what is saved: it waits for the last words that were typed.
  useEffect(() => {
    if (!isAsked) return
    if (isTyping) return setWords('Saving what you typed first …')
    setAsked(false)
    void make()
  })

  if (!address) return null

  async function after(answer: Links, done: string) {
    setWords(answer.wrong ?? done)
    if (!answer.wrong && address) setLinks((await askFor('GET', address)).links ?? [])
  }

  async function make() {
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
      <h3 id="preview-links">Show it to somebody outside</h3>
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
          setAsked(true)
        }}
      />
      <p id="preview-link-help">Whoever has the link can read this draft without signing in. They see this line too.</p>
      <Button buttonStyle="secondary" size="medium" onClick={() => setAsked(true)}>
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

'use client'
import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import type { Template } from '../../payload-types.ts'
import { post } from './post.ts'

type QuickButtonsProps = { templates: Pick<Template, 'id' | 'name' | 'purpose'>[] }

export function QuickButtons({ templates }: QuickButtonsProps) {
  const [words, setWords] = useState('')
  const isAsking = useRef(false)
  const router = useRouter()

  async function begin(template: string) {
    // Pressed twice, it is still one alert.
    if (isAsking.current) return
    isAsking.current = true
    setWords('Beginning the alert …')
    const { ok, found, words } = await post(`/api/templates/${template}/use`)
    isAsking.current = false
    if (ok) return router.push(`/admin/collections/alerts/${String(found.id)}`)
    setWords(words)
  }

  return (
    <section className="quick" aria-labelledby="quick">
      <h2 id="quick">New alert:</h2>
      {templates.map(({ id, name }, index) => (
        <button
          key={id}
          type="button"
          className={index === 0 ? 'button' : 'button plain'}
          aria-describedby={`purpose-${id}`}
          onClick={() => void begin(id)}
        >
          {name}
        </button>
      ))}
      <a className="button plain" href="/admin/collections/alerts/create">
        Empty
      </a>
      <p role="status">{words}</p>
      {templates.length > 0 && (
        <details>
          <summary>Which one is for what</summary>
          <dl>
            {templates.map(({ id, name, purpose }) => (
              <div key={id}>
                <dt>{name}</dt>
                <dd id={`purpose-${id}`}>{purpose}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </section>
  )
}

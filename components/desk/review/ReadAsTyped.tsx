'use client'
import { useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import type { Finding } from '../../../collections/checks.ts'
import { post } from '../post.ts'

/** In milliseconds. */
const afterTyping = 700
/** Of a title and a sentence or two, what leads to a person and what nobody filled in; how they read is for the page's own list. */
const told = ['personal data', 'phone', 'unfilled', 'house words']

/** What is typed into a question as `title` and `words` goes to readers at once, so it is looked through while it is typed. */
export function ReadAsTyped() {
  const { collectionSlug } = useDocumentInfo()
  const list = useRef<HTMLDivElement>(null)
  const [findings, setFindings] = useState<Finding[]>([])
  useEffect(() => {
    const form = list.current?.closest('form')
    if (!form) return
    let wait: ReturnType<typeof setTimeout> | undefined
    let last = 0
    const look = async () => {
      const mine = (last += 1)
      const given = new FormData(form)
      const data = { title: given.get('title'), summary: given.get('words') }
      const { ok, found } = await post(`/api/${collectionSlug}/checks`, { data })
      if (mine === last && ok && Array.isArray(found.findings)) setFindings(found.findings.filter(({ check }: Finding) => told.includes(check)))
    }
    const typed = () => {
      clearTimeout(wait)
      wait = setTimeout(() => void look(), afterTyping)
    }
    form.addEventListener('input', typed)
    return () => {
      clearTimeout(wait)
      last = -1
      form.removeEventListener('input', typed)
    }
  }, [collectionSlug])
  return (
    <div ref={list} role="status">
      {findings.length > 0 && (
        <ul className="ask-problems">
          {findings.map(({ field, words }) => (
            <li key={`${field} ${words}`}>{words}</li>
          ))}
        </ul>
      )}
    </div>
  )
}

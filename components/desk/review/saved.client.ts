'use client'
import { useDocumentInfo, useForm, useFormBackgroundProcessing, useFormModified, useFormProcessing } from '@payloadcms/ui'
import { useCallback, useEffect, useRef } from 'react'

/** How long a save that is on its way is waited for. In milliseconds. */
const patience = 15_000

/** Saves what is typed and not yet kept, as the draft that it is. @returns whether everything on the screen is saved now */
export function useSaved(): () => Promise<boolean> {
  const { id, collectionSlug } = useDocumentInfo()
  const { submit } = useForm()
  const modified = useFormModified()
  const processing = useFormProcessing()
  const autosaving = useFormBackgroundProcessing()
  const now = useRef({ submit, modified, saving: false })
  useEffect(() => {
    now.current = { submit, modified, saving: processing || autosaving }
  }, [submit, modified, processing, autosaving])
  return useCallback(async () => {
    // Two saves at once would be two people's to the desk: the form's own goes first.
    const deadline = Date.now() + patience
    do await new Promise((resolve) => setTimeout(resolve, 50))
    while (now.current.saving && Date.now() < deadline)
    if (!now.current.modified) return true
    const action = `/api/${collectionSlug}/${id}?draft=true&depth=0&fallback-locale=null`
    const result = await now.current.submit({ action, method: 'PATCH', overrides: { _status: 'draft' }, skipValidation: true })
    return Boolean(result && result.res.ok)
  }, [collectionSlug, id])
}

'use client'
import { FieldDescription, FieldError, FieldLabel, useField } from '@payloadcms/ui'
import type { DateFieldClientProps } from 'payload'
import { useId, useState } from 'react'
import { momentIn } from '../../collections/londonMoment.ts'
import { date, day, hour } from '../time.ts'

/** How London's clocks show a moment, as the browser's own field for a time takes it. */
const typedFrom = (value: unknown) => (typeof value === 'string' ? `${date(value)}T${hour(value)}` : '')

/** A moment typed and shown by London's clocks, whatever clock the machine has; one that the clocks skip is refused in words. */
export function LondonTime({ field: { label, admin, required }, path, readOnly }: DateFieldClientProps) {
  const { value, setValue, showError, errorMessage, disabled } = useField<string | null>({ path })
  const [typed, setTyped] = useState<string>()
  const id = useId()
  const trouble = typed ? momentIn(typed) : undefined
  const change = (words: string) => {
    setTyped(words)
    const { at } = momentIn(words)
    if (!words) setValue(null)
    else if (at) setValue(at.toISOString())
  }
  return (
    <div id={`field-${path.replaceAll('.', '__')}`} className={`field-type text london-time${showError || trouble?.trouble ? ' error' : ''}`}>
      <FieldLabel label={label} htmlFor={id} required={required} />
      <div className="field-type__wrap">
        <FieldError path={path} showError={showError} message={errorMessage} />
        <input
          id={id}
          type="datetime-local"
          value={typed ?? typedFrom(value)}
          disabled={disabled || readOnly}
          aria-describedby={`${id}-more`}
          aria-invalid={Boolean(showError || trouble?.trouble)}
          onChange={(event) => change(event.target.value)}
          onBlur={() => !momentIn(typed ?? '').trouble && setTyped(undefined)}
        />
      </div>
      <p id={`${id}-more`} className="london-time-more" role="status">
        {trouble?.trouble ? <strong>{trouble.trouble} Nothing was changed yet.</strong> : value && `${hour(value)} ${day(value)} in London. `}
        {trouble?.twice && 'The clocks go back that night and show this time twice: the first of the two is meant.'}
      </p>
      <FieldDescription path={path} description={admin?.description} />
    </div>
  )
}

'use client'
import { useModal } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'

/** Runs when somebody comes back to the form from another tab, or closes a drawer in which they may have mended a file. */
export function useLookAgain(look: () => void) {
  const { modalState } = useModal()
  const open = Object.values(modalState).filter((modal) => modal?.isOpen).length
  const before = useRef(open)
  useEffect(() => {
    if (open < before.current) look()
    before.current = open
  }, [open, look])

  useEffect(() => {
    const back = () => document.visibilityState === 'visible' && look()
    document.addEventListener('visibilitychange', back)
    window.addEventListener('focus', back)
    return () => {
      document.removeEventListener('visibilitychange', back)
      window.removeEventListener('focus', back)
    }
  }, [look])
}

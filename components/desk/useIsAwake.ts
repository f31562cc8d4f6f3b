import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/** False until React answers in the browser: what is typed into its field before that, it takes away again. */
export const useIsAwake = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )

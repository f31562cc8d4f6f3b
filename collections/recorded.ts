import type { CollectionConfig, GlobalConfig } from 'payload'
import { noteChange, noteDeletion, noteSettings, rememberBefore, rememberHow } from './recordedChanges.ts'
import { noteRefusedLink, noteRefusedSignIn, noteSignIn, noteSignOut, rememberWho } from './recordedSignIns.ts'

/** Every change of these collections goes into the record, in the transaction of the change: docs/decisions/0010. */
export const recorded = (collections: CollectionConfig[]): CollectionConfig[] => collections.map(recordedCollection)

/** The same of the settings. */
export const recordedGlobals = (globals: GlobalConfig[]): GlobalConfig[] =>
  globals.map((global) => ({ ...global, hooks: { ...global.hooks, afterChange: [noteSettings, ...(global.hooks?.afterChange ?? [])] } }))

function recordedCollection(collection: CollectionConfig): CollectionConfig {
  const { auth, hooks = {} } = collection
  const signing = {
    afterLogin: [noteSignIn, ...(hooks.afterLogin ?? [])],
    afterLogout: [noteSignOut, ...(hooks.afterLogout ?? [])],
    afterError: [noteRefusedSignIn, noteRefusedLink, ...(hooks.afterError ?? [])],
  }
  return {
    ...collection,
    hooks: {
      ...hooks,
      beforeOperation: [...(hooks.beforeOperation ?? []), rememberHow, ...(auth ? [rememberWho] : [])],
      beforeChange: [...(hooks.beforeChange ?? []), rememberBefore],
      // First: a bulk change keeps what it has written of a document when a later hook fails.
      afterChange: [noteChange, ...(hooks.afterChange ?? [])],
      afterDelete: [noteDeletion, ...(hooks.afterDelete ?? [])],
      ...(auth && signing),
    },
  }
}

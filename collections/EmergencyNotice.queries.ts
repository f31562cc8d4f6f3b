import { cache } from 'react'
import type { EmergencyNotice } from '../payload-types.ts'
import { asPublic, read } from './read.ts'

export type NoticeWords = Pick<EmergencyNotice, 'words' | 'link'>

let lastAnswer: NoticeWords = {}

/** What stands on top of every page, asked once a request. While the database is away, its last answer. */
export const emergencyNotice = cache(async (): Promise<NoticeWords> => {
  try {
    lastAnswer = await (await read()).findGlobal({ slug: 'emergency-notice', ...asPublic })
  } catch {
    return lastAnswer
  }
  return lastAnswer
})

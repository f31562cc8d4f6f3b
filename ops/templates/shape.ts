import type { Template } from '../../payload-types.ts'

/** A template as it is written here: channels and advice are looked for when it is added, and left out where there are none. */
export type StartingTemplate = Required<Pick<Template, 'name' | 'purpose' | 'kind' | 'title' | 'summary' | 'hours'>> & {
  body: NonNullable<Template['body']>
  /** Contact channels by their number, as the reader should try them. */
  channels: { title: string; phones: string[] }
  /** Advice sections by their address. */
  advice: string[]
}

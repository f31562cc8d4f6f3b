import type { AdviceSection, Alert, CalloutBlock, ContactChannel, Page, ProseBlock, StepsBlock, VideoBlock } from '../../payload-types.ts'

/** The demo names what it refers to by key; `demo.ts` puts the ids in. An area's and a section's key is its address too. */
export type AreaKey = 'marramouth' | 'wickensea' | 'ottering' | 'dunlow'

export type HelplineKey = 'domesticAbuse' | 'childline' | 'reportRemove' | 'imageAbuse' | 'bank' | 'reportFraud' | 'samaritans'
export type ChannelKey = 'emergency' | 'signOrText' | 'police' | 'online' | 'frontDesk' | 'crimestoppers' | HelplineKey

export type SectionKey =
  | 'threatened-with-pictures'
  | 'afraid-at-home'
  | 'scams'
  | 'after-a-burglary'
  | 'somebody-uses-your-name'
  | 'missing-person'
  | 'help-a-friend'
  | 'being-a-witness'

export type Channels = { blockType: 'contactChannels'; title: string; channels: ChannelKey[] }
export type Section = { blockType: 'adviceSection'; section: SectionKey }

export type SectionPart = ProseBlock | StepsBlock | CalloutBlock | VideoBlock | Channels
export type AlertPart = SectionPart | Section

export type DemoChannel = Omit<ContactChannel, Kept>

export type DemoSection = Pick<AdviceSection, 'title' | 'summary' | 'audience' | 'sensitive' | 'sources' | 'reviewedAt' | 'reviewBy'> & {
  body: SectionPart[]
}

export type DemoUpdate = { time: string; kind: 'update' | 'correction'; note: string }

export type DemoAlert = Pick<Alert, 'title' | 'summary' | 'slug' | 'kind' | 'sensitive' | 'withdrawAt'> & {
  publishedAt: string
  /** None means the whole force area. */
  areas: AreaKey[]
  body: AlertPart[]
  updates?: DemoUpdate[]
  relatedAdvice?: SectionKey[]
}

export type DemoPage = Pick<Page, 'title' | 'summary' | 'slug'> & { body: SectionPart[] }

/** What Payload sets by itself. */
type Kept = 'id' | 'createdAt' | 'updatedAt' | '_status'

import { AdviceSection } from './AdviceSection.tsx'
import { Callout } from './Callout.tsx'
import { ContactChannels } from './ContactChannels.tsx'
import type { Body, BodyBlock, Outline } from './outline.ts'
import { Picture } from './Picture.tsx'
import { Prose } from './Prose.tsx'
import { Steps } from './Steps.tsx'
import { Video } from './Video.tsx'

/** What every block gets besides its own fields: where its headings stand, and the id of its own one. */
export type BlockProps = { idOf: Outline['idOf']; level: number; id?: string }

export function Blocks({ body, idOf, level = 2 }: { body: Body; idOf: Outline['idOf']; level?: number }) {
  return body.map((block, index) => <Block key={block.id ?? index} block={block} idOf={idOf} level={level} id={idOf.get(block)} />)
}

function Block({ block, ...place }: { block: BodyBlock } & BlockProps) {
  switch (block.blockType) {
    case 'prose':
      return <Prose {...block} {...place} id={undefined} />
    case 'video':
      return <Video {...block} />
    case 'steps':
      return <Steps {...block} {...place} id={place.id} />
    case 'callout':
      return <Callout {...block} headingLevel={place.level === 2 ? 3 : 4} />
    case 'adviceSection':
      return <AdviceSection {...block} {...place} id={place.id} />
    case 'contactChannels':
      return <ContactChannels {...block} {...place} id={place.id} />
    case 'picture':
      return <Picture {...block} />
    default:
      return block satisfies never
  }
}

import type { CalloutBlock } from '../../payload-types.ts'
import type { BlockProps } from './Blocks.tsx'
import { HeadingAt, Words } from './Words.tsx'

const looks = { note: 'callout', care: 'callout care', act: 'callout act' } as const

export function Callout({
  level: kind,
  heading,
  text,
  buttonLabel,
  buttonTarget,
  headingLevel,
}: CalloutBlock & { headingLevel: BlockProps['level'] }) {
  if (!heading && !text) return null
  return (
    <div className={looks[kind]}>
      {heading && <HeadingAt level={headingLevel}>{heading}</HeadingAt>}
      {text && <Words text={text} />}
      {buttonLabel && buttonTarget && (
        <p>
          <a className="button" href={buttonTarget} rel={buttonTarget.startsWith('https:') ? 'noreferrer' : undefined}>
            {buttonLabel}
          </a>
        </p>
      )}
    </div>
  )
}

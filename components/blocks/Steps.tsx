import type { StepsBlock } from '../../payload-types.ts'
import type { BlockProps } from './Blocks.tsx'
import { HeadingAt, Words } from './Words.tsx'

export function Steps({ title, steps, id, level }: StepsBlock & BlockProps) {
  if (!steps?.length) return null
  return (
    <>
      {title && (
        <HeadingAt level={level} id={id}>
          {title}
        </HeadingAt>
      )}
      <ol className="steps" role="list">
        {steps.map((step) => (
          <li key={step.id}>
            <HeadingAt level={title ? level + 1 : level}>{step.heading}</HeadingAt>
            {step.text && <Words text={step.text} deeper={level - 2} />}
          </li>
        ))}
      </ol>
    </>
  )
}

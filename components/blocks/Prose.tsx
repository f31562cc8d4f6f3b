import type { ProseBlock } from '../../payload-types.ts'
import type { BlockProps } from './Blocks.tsx'
import { isEmpty } from './richText.ts'
import { Words } from './Words.tsx'

export function Prose({ text, idOf, level }: ProseBlock & BlockProps) {
  return isEmpty(text) ? null : <Words text={text} idOf={idOf} deeper={level - 2} />
}

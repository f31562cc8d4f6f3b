import { afraidAtHome } from './sections/afraidAtHome.ts'
import { afterABurglary } from './sections/afterABurglary.ts'
import { beingAWitness } from './sections/beingAWitness.ts'
import { helpAFriend } from './sections/helpAFriend.ts'
import { missingPerson } from './sections/missingPerson.ts'
import { scams } from './sections/scams.ts'
import { somebodyUsesYourName } from './sections/somebodyUsesYourName.ts'
import { threatenedWithPictures } from './sections/threatenedWithPictures.ts'
import type { DemoSection, SectionKey } from './shapes.ts'

export const sections: Record<SectionKey, DemoSection> = {
  'threatened-with-pictures': threatenedWithPictures,
  'afraid-at-home': afraidAtHome,
  scams,
  'after-a-burglary': afterABurglary,
  'somebody-uses-your-name': somebodyUsesYourName,
  'missing-person': missingPerson,
  'help-a-friend': helpAFriend,
  'being-a-witness': beingAWitness,
}

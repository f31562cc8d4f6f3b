import { bicycleMarking, dunlowDesk } from './alerts/announcements.ts'
import { chapelLane, missingFromDunlow } from './alerts/appeals.ts'
import { blackmailWithPictures } from './alerts/blackmailWithPictures.ts'
import { shopRobberies, stalkingSentence } from './alerts/courts.ts'
import { ropeworksFire, shellOnTheBeach } from './alerts/incidents.ts'
import { coastRoad, harbourBridge } from './alerts/roads.ts'
import { courierScam } from './alerts/scamWarnings.ts'
import type { DemoAlert } from './shapes.ts'

/** Oldest first, as they were published. */
export const alerts: DemoAlert[] = [
  dunlowDesk,
  shellOnTheBeach,
  stalkingSentence,
  coastRoad,
  chapelLane,
  bicycleMarking,
  courierScam,
  ropeworksFire,
  shopRobberies,
  blackmailWithPictures,
  missingFromDunlow,
  harbourBridge,
]

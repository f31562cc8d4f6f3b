import type { AreaKey } from './shapes.ts'

/** The four towns of Ternshire, a county by the sea that nobody will find on a map. */
export const areas: Record<AreaKey, string> = {
  marramouth: 'Marramouth',
  wickensea: 'Wickensea',
  ottering: 'Ottering',
  dunlow: 'Dunlow',
}

/**
 * Payload keeps a document for whoever typed in it last, for five minutes: an editor who must publish it would be refused (423),
 * and would never see the two texts side by side (`obeyStates.ts`). Why: docs/decisions/0017-nothing-is-locked.md.
 */
export const withoutLocks = <Config extends object>(configs: Config[]) => configs.map((config) => ({ ...config, lockDocuments: false as const }))

/** What is written is the system's: words that an approval stands for, whoever's they are. Only our own code can say so. */
export type AsVersion = { author: string | null; authorId: string | null; revision: string; approvedById: string | null }
export const asVersion = (words: AsVersion) => ({ asVersion: words })
export const isVersion = (given: unknown): given is AsVersion => typeof given === 'object' && given !== null && 'revision' in given

import { z } from 'zod'

const webAddress = z.url({ protocol: /^https$/, hostname: z.regexes.domain })

/** True for an https address with a real host name, as readers are sent to. */
export const isWebAddress = (value: unknown): value is string => webAddress.safeParse(value).success

/** Who is asking, to be told of what they did themselves as "you". */
export type Me = { email: string; role: 'officer' | 'editor' | 'admin' }

export const who = (name: string | null, { email }: Me) => (name === email ? 'you' : (name ?? 'somebody'))

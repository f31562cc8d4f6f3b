import path from 'node:path'

/** The project's folder, where the built files are. */
export const root = path.resolve(import.meta.dirname, '..')

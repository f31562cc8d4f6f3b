/** The table of a collection or global; that of its versions is `_<table>_v`. */
export const tableOf = (slug: string) => slug.replaceAll('-', '_')

import type { ReactNode } from 'react'
import { prerender } from 'react-dom/static'

/** @returns the HTML of components as the server makes it, asynchronous ones included */
export async function render(node: ReactNode): Promise<string> {
  const { prelude } = await prerender(node)
  return (await new Response(prelude).text()).replace(/<!--.*?-->/g, '')
}

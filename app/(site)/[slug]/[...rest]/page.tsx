import { head } from '../../../../components/frame/head.ts'
import { NotHere, notHere } from '../../../../components/NotHere.tsx'

export const generateMetadata = () => head(notHere)

/** Every address that nothing else answers. Without it Next would answer with a page of its own, without a way to leave. */
export default function Missing() {
  return <NotHere />
}

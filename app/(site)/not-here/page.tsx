import { head } from '../../../components/frame/head.ts'
import { NotHere, notHere } from '../../../components/NotHere.tsx'

/** What the edge shows at every address that has no page, with a 404 of its own. */
export const generateMetadata = () => head({ ...notHere, status: undefined })

export default NotHere

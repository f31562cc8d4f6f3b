import type { DocumentViewServerProps } from 'payload'
import { notFound } from 'next/navigation'
import { versionsOf } from '../../collections/Versions.queries.ts'
import { ComparedVersions } from './ComparedVersions.tsx'
import { defaultFrom } from './Versions.tsx'

type Props = Pick<DocumentViewServerProps, 'initPageResult' | 'routeSegments' | 'searchParams'>

/** One version, against what is live unless another is asked for. */
export async function Version({ initPageResult, routeSegments, searchParams }: Props) {
  const { collectionConfig, docID, req } = initPageResult
  if (!collectionConfig || docID === undefined) return null
  const versions = await versionsOf(req, collectionConfig, String(docID))
  const to = versions.find(({ id }) => id === routeSegments.at(-1))
  if (!to) notFound()
  const from = versions.find(({ id }) => id === searchParams?.versionFrom) ?? defaultFrom(versions, to)
  const address = `/admin/collections/${collectionConfig.slug}/${docID}/versions`
  return <ComparedVersions address={address} from={from ?? to} initPageResult={initPageResult} to={to} versions={versions} />
}

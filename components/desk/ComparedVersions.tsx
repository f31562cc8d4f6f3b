import { Gutter, SetDocumentStepNav } from '@payloadcms/ui'
import type { DocumentViewServerProps } from 'payload'
import { versionAsPage } from '../../collections/addresses.ts'
import { folders } from '../../collections/publicAddresses.ts'
import { versionTexts, type VersionInList } from '../../collections/Versions.queries.ts'
import { PlainTime } from '../Time.tsx'
import { Changes } from './Changes.tsx'
import { compare } from './differences.ts'
import { RestoreVersion } from './RestoreVersion.tsx'

type Props = Pick<DocumentViewServerProps, 'initPageResult'> & { address: string; versions: VersionInList[]; from: VersionInList; to: VersionInList }

/** Two versions, each with its author, and what the words of the one have that the other has not. */
export async function ComparedVersions({ initPageResult, address, versions, from, to }: Props) {
  const { collectionConfig, docID, req } = initPageResult
  if (!collectionConfig || docID === undefined) return null
  const [older, newer] = await Promise.all([from, to].map(({ id }) => versionTexts(req, collectionConfig, String(docID), id)))
  const { slug } = collectionConfig
  const pageOf = ({ id }: VersionInList) => (folders.has(slug) ? versionAsPage(slug, String(docID), id) : undefined)
  const { plural } = collectionConfig.labels
  return (
    <main className="compared">
      <SetDocumentStepNav
        collectionSlug={collectionConfig.slug}
        id={docID}
        pluralLabel={typeof plural === 'function' ? collectionConfig.slug : plural}
        useAsTitle={collectionConfig.admin.useAsTitle}
        view="Compare versions"
      />
      <Gutter>
        <p>
          <a href={address}>{versions.length === 1 ? 'The list of versions' : `All ${versions.length} versions`}</a>
        </p>
        <h2>{from === to ? 'One version' : 'What changed between two versions'}</h2>
        <div className="two">
          <Side heading="From" version={from} page={pageOf(from)} />
          <Side heading="To" version={to} page={pageOf(to)} />
        </div>
        {from.at > to.at && <p>“From” is the newer of the two: what is struck through was written later.</p>}
        {older && newer ? (
          <Changes comparison={compare(from === to ? [] : older, newer)} />
        ) : (
          <p>The words of one of these versions are no longer kept.</p>
        )}
        {to !== versions[0] && <RestoreVersion collection={collectionConfig.slug} document={String(docID)} version={to.id} />}
      </Gutter>
    </main>
  )
}

function Side({ heading, version: { at, author, what, title }, page }: { heading: string; version: VersionInList; page?: string }) {
  return (
    <section aria-label={heading}>
      <p>
        <b>{heading}</b> <PlainTime at={at} />
      </p>
      <p>{author}</p>
      <p>{what}</p>
      <p>{page ? <a href={page}>{title}, as a page</a> : title}</p>
    </section>
  )
}

import { Gutter, SetDocumentStepNav } from '@payloadcms/ui'
import type { DocumentViewServerProps } from 'payload'
import { versionsOf, type VersionInList } from '../../collections/Versions.queries.ts'
import { PlainTime } from '../Time.tsx'
import { hour, day } from '../time.ts'
import { ComparedVersions } from './ComparedVersions.tsx'

type Props = Pick<DocumentViewServerProps, 'initPageResult' | 'searchParams'>

/** All versions of a document; two of them are chosen and compared, by a form that needs no script. */
export async function Versions({ initPageResult, searchParams }: Props) {
  const { collectionConfig, docID, req } = initPageResult
  if (!collectionConfig || docID === undefined) return null
  const address = `/admin/collections/${collectionConfig.slug}/${docID}/versions`
  const versions = await versionsOf(req, collectionConfig, String(docID))
  const chosen = (name: string) => versions.find(({ id }) => id === searchParams?.[name])
  const [from, to] = [chosen('from'), chosen('to')]
  const isTwice = from !== undefined && from === to
  if (from && to && !isTwice) return <ComparedVersions address={address} from={from} initPageResult={initPageResult} to={to} versions={versions} />
  const { plural } = collectionConfig.labels
  return (
    <main className="version-list">
      <SetDocumentStepNav
        collectionSlug={collectionConfig.slug}
        id={docID}
        pluralLabel={typeof plural === 'function' ? collectionConfig.slug : plural}
        useAsTitle={collectionConfig.admin.useAsTitle}
        view="Versions"
      />
      <Gutter>
        <h2>Versions</h2>
        {isTwice && <p role="alert">You chose the same version twice. Choose two, then compare.</p>}
        {versions.length < 2 ? <p>There is only one version so far: nothing to compare.</p> : null}
        {versions.length > 0 && <Choice address={address} from={from ?? defaultFrom(versions)} to={to ?? versions[0]} versions={versions} />}
      </Gutter>
    </main>
  )
}

/** What the public reads, unless that is the newest: then what came before it. */
export const defaultFrom = (versions: VersionInList[], to = versions[0]) =>
  versions.find((one) => one.live && one !== to) ?? versions[versions.findIndex((one) => one === to) + 1] ?? versions.at(-1)

type ChoiceProps = { address: string; versions: VersionInList[]; from?: VersionInList; to?: VersionInList }

function Choice({ address, versions, from, to }: ChoiceProps) {
  return (
    <form action={address} method="get">
      <p>
        <button className="desk-button" type="submit">
          Compare
        </button>{' '}
        the version under “From” with the one under “To”. {versions.length === 200 && 'The newest 200 versions are kept.'}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">From</th>
            <th scope="col">To</th>
            <th scope="col">When</th>
            <th scope="col">Who wrote it</th>
            <th scope="col">What it is</th>
            <th scope="col">Title</th>
          </tr>
        </thead>
        <tbody>
          {versions.map((version) => (
            <tr key={version.id}>
              <td>
                <Pick name="from" label="From" version={version} isChosen={version === from} />
              </td>
              <td>
                <Pick name="to" label="To" version={version} isChosen={version === to} />
              </td>
              <th scope="row">
                <a href={`${address}/${version.id}`}>
                  <PlainTime at={version.at} />
                </a>
              </th>
              <td>{version.author}</td>
              <td className={version.live ? 'live' : undefined}>{version.what}</td>
              <td>{version.title}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </form>
  )
}

type PickProps = { name: string; label: string; version: VersionInList; isChosen: boolean }

function Pick({ name, label, version: { id, at, what }, isChosen }: PickProps) {
  return (
    <label>
      <span>{label}</span>
      <input aria-label={`${label} ${hour(at)} ${day(at)}, ${what}`} type="radio" name={name} value={id} defaultChecked={isChosen} />
    </label>
  )
}

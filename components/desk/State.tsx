import type { DefaultServerCellComponentProps } from 'payload'
import { isReviewed } from '../../collections/reviews.ts'
import { stateLabels } from '../../collections/states.labels.ts'
import { stateInList } from './stateInList.ts'

/** Where a document of a list stands, in words. */
export async function State({ collectionSlug, rowData }: Pick<DefaultServerCellComponentProps, 'collectionSlug' | 'rowData'>) {
  if (!isReviewed(collectionSlug)) return null
  const state = await stateInList(collectionSlug, String(rowData.id))
  return state ? <span className={`review-state ${state.replaceAll(' ', '-')}`}>{stateLabels[state]}</span> : null
}

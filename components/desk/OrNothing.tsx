import type { DefaultServerCellComponentProps } from 'payload'

/** A cell that is empty when there is nothing to say. */
export const OrNothing = ({ cellData }: Pick<DefaultServerCellComponentProps, 'cellData'>) => (cellData ? String(cellData) : null)

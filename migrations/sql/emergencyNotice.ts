/** It stands on every page, so a change of it is everybody's. */
export const watchNotice = `SELECT watch_row('emergency_notice', 'note_shared()');`

// Loaded first into every part that `start.ts` starts: a part ends with whoever started it, even when that was killed.
process.on('disconnect', () => process.exit(0))

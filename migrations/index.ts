import * as migration_20261124_084025_start from './20261124_084025_start.ts';

export const migrations = [
  {
    up: migration_20261124_084025_start.up,
    down: migration_20261124_084025_start.down,
    name: '20261124_084025_start'
  },
];

import * as migration_20261124_084025_start from './20261124_084025_start.ts';
import * as migration_20261124_115116_content_version from './20261124_115116_content_version.ts';
import * as migration_20261124_132020_audit_log from './20261124_132020_audit_log.ts';
import * as migration_20261124_163143_the_desk from './20261124_163143_the_desk.ts';
import * as migration_20261124_192754_without_locks from './20261124_192754_without_locks.ts';

export const migrations = [
  {
    up: migration_20261124_084025_start.up,
    down: migration_20261124_084025_start.down,
    name: '20261124_084025_start',
  },
  {
    up: migration_20261124_115116_content_version.up,
    down: migration_20261124_115116_content_version.down,
    name: '20261124_115116_content_version',
  },
  {
    up: migration_20261124_132020_audit_log.up,
    down: migration_20261124_132020_audit_log.down,
    name: '20261124_132020_audit_log',
  },
  {
    up: migration_20261124_163143_the_desk.up,
    down: migration_20261124_163143_the_desk.down,
    name: '20261124_163143_the_desk',
  },
  {
    up: migration_20261124_192754_without_locks.up,
    down: migration_20261124_192754_without_locks.down,
    name: '20261124_192754_without_locks'
  },
];

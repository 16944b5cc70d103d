import { createHandlers } from './handlers';
import { createLog } from './log';
import { startPlugin } from './protocol';
import { createSecrets } from './secrets';
import { createPool } from './workers';

const now = () => Date.now();
const secrets = createSecrets();
const log = createLog({ write: (line) => process.stderr.write(line), now, secrets });
// The build names the worker inside the executable: there, import.meta.url is a file of the machine that built it.
const entry = process.env.FORESIGHT_WORKER ?? new URL('./workers/worker.ts', import.meta.url);
const pool = createPool({ entry });

startPlugin(createHandlers({ pool, log, now }), { log, secrets }).catch((error: unknown) => {
  log.error('The plugin could not start', { error });
  process.exitCode = 1;
});

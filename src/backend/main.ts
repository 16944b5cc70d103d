import { createHandlers } from './handlers';
import { createLog } from './log';
import { findDocument, listEmbeddedFiles, printDocument } from './printDocument';
import { startPlugin } from './protocol';
import { createSecrets } from './secrets';
import { createIcsExpander, createSettingsReader, readOperatorSettings } from './settings';
import { loadLanguages } from '../texts';
import { createPool } from './workers';
import { readMemory } from './memory';

const now = () => Date.now();
const secrets = createSecrets();
const log = createLog({ write: (line) => process.stderr.write(line), now, secrets });
// The build names the workers inside the executable: there, import.meta.url is a file of the machine that built it.
const entry = process.env.FORESIGHT_WORKER ?? new URL('./workers/worker.ts', import.meta.url);
const icsEntry = process.env.FORESIGHT_ICS_WORKER ?? new URL('./settings/calendar/worker.ts', import.meta.url);
const watchdog = process.env.FORESIGHT_WATCHDOG ?? new URL('./protocol/process/watchdogThread.ts', import.meta.url);
const pool = createPool({ entry });
const expandIcs = createIcsExpander({ entry: icsEntry });
const settings = createSettingsReader({ now, expandIcs, operator: readOperatorSettings(process.env) });

const handlers = createHandlers({ pool, settings, memory: readMemory(process.env), log, secrets, now });

const document = findDocument(process.argv.slice(2), listEmbeddedFiles());
const running = document
  ? printDocument(document, process.stdout)
  : loadLanguages().then(() => startPlugin(handlers, { log, secrets, watchdog, now }));

running.catch((error: unknown) => {
  log.error('The plugin could not start', { error });
  process.exitCode = 1;
});

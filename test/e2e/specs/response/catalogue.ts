import type { Stage } from '../../spec';
import { startEngine, type Engine } from './engine';

const settings = '/api/datasources/uid/foresight';
const secret = 'e2e-only';

/** The action that the tests approve: its trigger always holds. */
export const action = { id: 'e2e-restart', title: 'Restart it for a test' };
/** The one that a dry run looks at: its trigger holds while memory is unusual. */
export const leakAction = 'e2e-leak';
/** A service of the shop. */
export const target = 'checkout';

interface Saved {
  jsonData: object;
}

/** Runs `work` with a catalogue whose engine is a receiver of this test; the settings are as before afterwards. */
export async function withCatalogue<T>(stage: Stage, work: (engine: Engine) => Promise<T>): Promise<T> {
  const engine = await startEngine(secret);
  const { jsonData } = (await stage.api('GET', settings)) as Saved;
  try {
    await stage.api('PUT', settings, {
      jsonData: { ...jsonData, response: createCatalogue(engine.url) },
      secureJsonData: { 'response.e2e.hmac': secret },
    });
    return await work(engine);
  } finally {
    engine.stop();
    await stage.api('PUT', settings, { jsonData });
  }
}

const unusualMemory = {
  queryType: 'anomalies',
  output: 'anomalyFlag',
  source: { uid: 'prometheus' },
  query: { refId: 'A', expr: 'max by (service) (process_resident_memory_bytes)' },
};

function createCatalogue(url: string) {
  return {
    engines: [{ id: 'e2e', kind: 'webhook', url }],
    actions: [
      {
        ...action,
        engine: 'e2e',
        mode: 'approve',
        target: 'service',
        trigger: { query: { queryType: 'services', output: 'health', service: target }, above: -1 },
        parameters: { service: { label: 'service', pattern: '[a-z][a-z0-9-]{0,62}' } },
        limits: { perHour: 50, perDay: 100, cooldown: '1s' },
      },
      {
        id: leakAction,
        title: 'Restart what leaks, for a test',
        engine: 'e2e',
        target: 'service',
        trigger: { query: unusualMemory, above: 0.5 },
      },
    ],
  };
}

import type { DiscoveryJson, SignalJson } from '../../discovery/useDiscovery';
import { findPracticeSignal } from './practiceSignal';

const signal = (kind: string, language = 'promql') =>
  ({ expr: `${kind}_x`, match: '', rule: { kind, language } }) as unknown as SignalJson;
const known = (services: Record<string, SignalJson[]>) =>
  ({
    sources: { metrics: { uid: 'prom', name: 'Prometheus' } },
    services: Object.entries(services).map(([name, signals]) => ({ name, signals })),
  }) as unknown as DiscoveryJson;

test('practises on requests of the first service that counts them', () => {
  const found = findPracticeSignal(known({ db: [signal('cpu')], web: [signal('errors'), signal('rate')] }));
  expect(found).toMatchObject({ service: 'web', linked: { source: 'prom', query: { expr: 'rate_x' } } });
});

test('or on what else there is of Prometheus, and on nothing where there is nothing', () => {
  expect(findPracticeSignal(known({ db: [signal('cpu')] }))).toMatchObject({ service: 'db' });
  expect(findPracticeSignal(known({ db: [signal('errorLines', 'logql')] }))).toBeUndefined();
});

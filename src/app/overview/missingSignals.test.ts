import { shop, signal } from '../../../test/support/app/shop';
import { missingSignals } from './missingSignals';

const of = (kind: string, discovered = shop) => missingSignals(discovered).find((one) => one.kind === kind);

it('names the services that lack a signal, and the metrics that would give it', () => {
  expect(of('errors')).toMatchObject({ services: ['payment', 'web'], all: false });
  expect(of('duration')).toMatchObject({
    all: true,
    metrics: ['http_server_request_duration_seconds_bucket'],
  });
});

it('does not speak of what all services have', () => {
  expect(of('rate')).toBeUndefined();
});

it('misses what machines tell only where no machine tells it', () => {
  expect(of('disk')).toBeUndefined();
  expect(of('cpu')).toMatchObject({ services: [] });
  const nodes = [{ name: 'node-3', signals: [signal('cpu', 'node')] }];
  expect(of('cpu', { ...shop, nodes })).toBeUndefined();
});

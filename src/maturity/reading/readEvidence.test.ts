import { readWorld } from '../../../test/support/maturity/assessWorld';
import { parser } from '@grafana/lezer-logql';
import { isBalanced } from '../../alerts';
import { maxQueries } from './createReading';

const fleet = (count: number) => Array.from({ length: count }, (_, i) => `s${i}`);

describe('what is read of metrics and logs', () => {
  const world = (count: number) => ({
    metrics: {
      http_requests_total: fleet(count).map((service) => ({ service, status: '200', job: service })),
      http_request_duration_seconds_bucket: fleet(count).map((service) => ({ service, le: '1', job: service })),
    },
    streams: fleet(count).map((service_name) => ({ service_name })),
    slos: fleet(count).map((service) => ({ service, objective: 0.99, window: '7d' })),
  });

  it('takes no more queries for many services than for few, and fewer than the limit', async () => {
    const [few, many] = [await readWorld(world(2)), await readWorld(world(300))];
    const own = ({ sent }: { sent: string[] }) => sent.filter((expr) => !/ALERTS/.test(expr));
    expect(own(many).length).toBe(own(few).length);
    expect(own(many).length).toBeLessThanOrEqual(maxQueries);
  });

  it('asks in whole expressions, and in LogQL of logs', async () => {
    const { sent } = await readWorld(world(2));
    expect(sent.filter((expr) => !isBalanced(expr))).toEqual([]);
    const logs = sent.filter((expr) => expr.includes('count_over_time({'));
    expect(logs.length).toBeGreaterThan(2);
    logs.forEach((expr) => {
      let isWrong = false;
      parser.parse(expr).iterate({ enter: ({ type }) => void (isWrong ||= type.isError) });
      expect([expr, isWrong]).toEqual([expr, false]);
    });
  });
});

it('teams come from the settings, else from a label of metrics', async () => {
  const { evidence } = await readWorld({
    settings: { teams: { shop: ['web'] }, teamLabel: 'squad' },
    answers: [
      [
        /squad!=""/,
        [
          [{ service: 'web', squad: 'other' }, 1],
          [{ service: 'db', label_squad: 'data' }, 1],
        ],
      ],
    ],
  });
  expect(['web', 'db', 'nobody'].map(evidence.teamOf)).toEqual(['shop', 'data', '']);
});

it('more series than can be read are unknown, not a part that is taken for all', async () => {
  const skipped = { named: [{ key: 'a', name: 'a', isPreferred: true }], others: { preferred: 0, rest: 1 } };
  const cut = { series: [], skipped, notices: [], partial: false };
  const { noIncidents } = await import('../../../test/support/incidents/noIncidents');
  const { evidence } = await readWorld({ deps: { incidents: { ...noIncidents, readSeries: async () => cut } } });
  expect(evidence.telemetry.targets).toMatchObject({ ok: false, why: { code: 'maturity.too-many-series' } });
});

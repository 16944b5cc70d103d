import type { StoredRule } from '../../../../incidents';
import { known, notKnown } from '../../known';
import { createMessage } from '../../../../texts';
import { readAlertRules } from './readAlertRules';

const minute = 60_000;
const pause = async () => undefined;
const why = createMessage('operation.no-grafana', {});

/** A rule of Grafana over one expression, as its ruler gives it. */
function stored(uid: string, model: Record<string, unknown>, own: Partial<StoredRule> = {}): StoredRule {
  const steps = [
    {
      refId: 'A',
      queryType: '',
      datasourceUid: 'prom',
      relativeTimeRange: { from: 600, to: 0 },
      model: { refId: 'A', ...model },
    },
  ];
  const alert = {
    uid,
    title: `Rule ${uid}`,
    condition: 'A',
    data: steps,
    namespace_uid: 'f',
    updated: '2026-05-01T00:00:00Z',
  };
  return {
    uid,
    title: `Rule ${uid}`,
    folder: 'groups',
    group: 'g',
    interval: minute,
    pendingPeriod: 5 * minute,
    labels: {},
    annotations: {},
    isPaused: false,
    isRecording: false,
    provenance: '',
    steps,
    model: { for: '5m', grafana_alert: alert },
    ...own,
  };
}

const source = {
  status: 'success',
  data: {
    groups: [
      {
        name: 'shop',
        file: '/etc/rules.yml',
        interval: 30,
        rules: [
          { type: 'recording', name: 'job:errors', query: 'sum(rate(errors_total[5m]))', health: 'ok' },
          {
            type: 'alerting',
            name: 'Errors',
            query: 'job:errors > 1',
            duration: 60,
            labels: {},
            health: 'err',
            evaluationTime: 0.5,
          },
          { type: 'alerting', name: 'Disk', query: 'predict_linear(free[6h], 86400) < 0', duration: 0 },
        ],
      },
    ],
  },
};

test('rules of Grafana and of the source are one list, with what they read, also by way of what others record', async () => {
  const record = stored('r', { expr: 'max(queue_length)' }, { isRecording: true });
  const grafana = known({
    rules: [
      stored('a', { expr: 'queue:max > 5' }),
      { ...record, model: { grafana_alert: { record: { metric: 'queue:max' } } } },
    ],
    leftOut: 3,
  });
  const read = await readAlertRules({ grafana, source: known(source), sourceUid: 'prom', pause });
  const { rules, leftOut, missing } = read.ok ? read.value : { rules: [], leftOut: 0, missing: [] };
  expect([leftOut, missing]).toEqual([3, []]);
  expect(rules.map(({ title, origin, interval, pending }) => [title, origin, interval, pending])).toEqual([
    ['Rule a', 'grafana', minute, 5 * minute],
    ['Errors', 'source', minute / 2, minute],
    ['Disk', 'source', minute / 2, 0],
  ]);
  expect(rules.map(({ selectors }) => selectors.map(({ metric }) => metric))).toEqual([
    ['queue:max', 'queue_length'],
    ['job:errors', 'errors_total'],
    ['free'],
  ]);
  expect(rules.map(({ isPredictive }) => isPredictive)).toEqual([false, false, true]);
  expect(rules[1]).toMatchObject({ health: 'err', evaluationTime: 500, imported: { datasourceUid: 'prom' } });
  expect(rules[0]).toMatchObject({ folder: 'groups', imported: { title: 'Rule a' }, updated: Date.UTC(2026, 4, 1) });
});

test('queries of Foresight say what they watch, and whether they look ahead', async () => {
  const own = { source: { uid: 'prom' }, queryType: 'runway', output: 'probability', query: { expr: 'disk_free' } };
  const whole = { source: { uid: 'prom' }, queryType: 'services', output: 'worst', service: 'web' };
  const grafana = known({ rules: [stored('a', own), stored('b', whole)], leftOut: 0 });
  const read = await readAlertRules({ grafana, source: notKnown(why), sourceUid: 'prom', pause });
  const rules = read.ok ? read.value.rules : [];
  expect(rules.map(({ queries, isPredictive, exprs }) => [queries[0], isPredictive, exprs])).toEqual([
    [{ queryType: 'runway', output: 'probability', service: '' }, true, ['disk_free']],
    [{ queryType: 'services', output: 'worst', service: 'web' }, false, []],
  ]);
});

test('what one place does not say is missing, and without both nothing is known', async () => {
  const grafana = known({ rules: [], leftOut: 0 });
  const half = await readAlertRules({ grafana, source: notKnown(why), sourceUid: 'prom', pause });
  expect(half).toEqual({ ok: true, value: { rules: [], leftOut: 0, missing: [why] } });
  expect(await readAlertRules({ grafana: notKnown(why), source: notKnown(why), sourceUid: 'p', pause })).toEqual({
    ok: false,
    why,
  });
});

test('thousands of rules are read while others have the thread', async () => {
  let pauses = 0;
  const rules = Array.from({ length: 1_000 }, (_, i) =>
    stored(`u${i}`, { expr: `rate(m${i}{service="s${i % 90}"}[5m]) > ${i}` })
  );
  const read = await readAlertRules({
    grafana: known({ rules, leftOut: 0 }),
    source: known({}),
    sourceUid: 'prom',
    pause: async () => void pauses++,
  });
  expect(read.ok && read.value.rules.length).toBe(1_000);
  expect(pauses).toBeGreaterThanOrEqual(40);
});

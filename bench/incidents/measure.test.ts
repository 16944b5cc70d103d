import { minute } from '../../src/engine';
import type { Trouble } from '../../src/incidents';
import type { Trial } from '../causes/trial';
import { createAlerts } from './createAlerts';
import { measureSet } from './measure';
import { createTimelines } from './timelines';

const start = Date.UTC(2026, 0, 5);

/** A service whose latency jumps with the incident, four hours after its begin. */
function trial(cause: string, victim: string): Trial {
  const onset = start + 240 * minute;
  const at = (jump: number) =>
    Float64Array.from({ length: 260 }, (_, i) => 10 + (i % 3) + (i >= 240 ? jump : 0) + ((i * 7919) % 11) / 11);
  const signal = (service: string, jump: number) => ({
    service,
    signal: 'latency',
    series: { start, step: minute, values: at(jump) },
  });
  return {
    name: cause,
    incident: { from: onset, to: onset + 20 * minute },
    signals: [signal(cause, 50), signal(victim, 40), signal('calm', 0)],
    dependencies: [{ caller: victim, callee: cause }],
    candidates: [cause, victim, 'calm'],
    cause,
  };
}

const set = createTimelines({ name: 'shop', trials: [trial('db', 'cart'), trial('queue', 'mail')] });

test('alerts are of what changed with the incident, by rules and by detection', () => {
  const alerts: Trouble[] = createAlerts(trial('db', 'cart'));
  expect(new Set(alerts.flatMap(({ services }) => services))).toEqual(new Set(['db', 'cart']));
  expect(new Set(alerts.map(({ kind }) => kind))).toEqual(new Set(['alert', 'anomaly']));
});

test('two incidents that have nothing to do with each other stay two, and each is one', () => {
  const { alone, elsewhere, 'after 3 h': later } = measureSet(set, {});
  expect([alone.parts, elsewhere.wronglyMerged, later.wronglyMerged, later.balanced]).toEqual([1, 0, 0, 1]);
});

test('what is grouped wrongly is counted: services that are never joined are splits, and gaps of hours are merges', () => {
  expect(measureSet(set, { hops: 0 }).alone).toMatchObject({ parts: 2, wronglyMerged: 0 });
  const same = createTimelines({ name: 'same', trials: [trial('db', 'cart'), trial('cart', 'db')] });
  const merged = measureSet(same, { gap: 600 * minute })['after 3 h'];
  expect([merged.wronglyMerged, merged.balanced]).toEqual([1, 0.5]);
});

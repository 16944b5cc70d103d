import { hour, minute } from '../../engine';
import { createAction } from '../../../test/support/response/candidates';
import { rehearseAction, type PastTrigger } from './rehearseAction';

const start = Date.UTC(2026, 10, 30, 0);
const limits = { perHour: 1, perDay: 3, cooldown: 30 * minute, targetsAtOnce: 1 };

/** A trigger of targets that holds (0) at these minutes, and else does not (2); one value a minute. */
function past(holds: Record<string, Array<[from: number, to: number]>>, count = 24 * 60): PastTrigger {
  const series = Object.entries(holds).map(([target, spans]) => ({
    target,
    labels: { service: target },
    values: Float64Array.from({ length: count }, (_, i) => (spans.some(([from, to]) => i >= from && i < to) ? 0 : 2)),
  }));
  return { start, interval: minute, count, series };
}
const at = (minutes: number) => start + minutes * minute;
const nothing = { known: [], freeze: [] };

test('an action would have acted once in each episode, and in known incidents, with the time after their start', () => {
  const known = [{ from: at(96), to: at(160) }];
  const trigger = past({
    payment: [
      [100, 130],
      [400, 410],
    ],
  });
  const { episodes, acted, hits, earliest } = rehearseAction(createAction({ limits }), trigger, { known, freeze: [] });
  expect([acted, hits, earliest]).toEqual([2, 1, 4 * minute]);
  expect(episodes).toEqual([
    { target: 'payment', start: at(100), end: at(130), acted: at(100), incident: known[0] },
    { target: 'payment', start: at(400), end: at(410), acted: at(400) },
  ]);
});

test('what comes shortly before an incident was about it', () => {
  const known = [{ from: at(120), to: at(160) }];
  const { earliest } = rehearseAction(createAction(), past({ payment: [[100, 110]] }), { known, freeze: [] });
  expect(earliest).toBe(-20 * minute);
});

test('an episode begins once the trigger has held for as long as the action wants', () => {
  const action = createAction({ trigger: { query: {}, below: 1, pending: 10 * minute } });
  const { episodes } = rehearseAction(
    action,
    past({
      payment: [
        [100, 105],
        [200, 230],
      ],
    }),
    nothing
  );
  expect(episodes).toMatchObject([{ start: at(200), acted: at(210), end: at(230) }]);
});

test('budgets, cooldowns and targets at once count what would have been done before', () => {
  const trigger = past({
    a: [
      [0, 5],
      [20, 25],
      [70, 75],
    ],
    b: [[71, 74]],
  });
  const { episodes, gates } = rehearseAction(createAction({ limits }), trigger, nothing);
  expect(episodes.map(({ target, acted, gate }) => [target, acted !== undefined, gate])).toEqual([
    ['a', true, undefined],
    ['a', false, 'cooldown'],
    ['a', true, undefined],
    ['b', false, 'budget'],
  ]);
  expect([...gates]).toEqual([
    ['cooldown', 1],
    ['budget', 1],
  ]);
});

test('a gate that stops an episode for a time alone is named with it, and it would have acted later', () => {
  const freeze = [{ from: at(90), to: at(110) }];
  const { episodes } = rehearseAction(createAction(), past({ payment: [[100, 130]] }), { known: [], freeze });
  expect(episodes).toMatchObject([{ acted: at(110), gate: 'freeze' }]);
});

test('windows hold in the past, too', () => {
  const windows = [{ days: ['monday'] as const, from: 8 * 60, to: 18 * 60, zone: 'UTC' }];
  const { episodes } = rehearseAction(
    createAction({ windows }),
    past({
      payment: [
        [60, 70],
        [600, 610],
      ],
    }),
    nothing
  );
  expect(episodes.map(({ gate, acted }) => [gate, acted])).toEqual([
    ['window', undefined],
    [undefined, at(600)],
  ]);
});

test('parameters that would be refused are, and what nobody knows of the past stops nothing', () => {
  const action = createAction({
    mode: 'observe',
    engine: { id: 'k', kind: 'keda' },
    needsIncident: true,
    minimum: { trust: 'good', precision: 1, probability: 1 },
    preconditions: [{ source: 'p', query: {}, above: 1 }],
    limits: { ...limits, replicaShare: 0.1, replicas: { source: 'p', query: {} } },
  });
  const { episodes } = rehearseAction(action, past({ payment: [[0, 5]], 'a;b': [[300, 305]] }), nothing);
  expect(episodes.map(({ target, gate }) => [target, gate])).toEqual([
    ['payment', undefined],
    ['a;b', 'parameters'],
  ]);
});

test('an episode that goes on at the end of the range ends with it; without values there is none', () => {
  expect(rehearseAction(createAction(), past({ payment: [[50, 100]] }, 60), nothing).episodes).toMatchObject([
    { start: at(50), end: at(60) },
  ]);
  const empty = {
    start,
    interval: hour,
    count: 3,
    series: [{ target: 'a', labels: {}, values: new Float64Array(3).fill(NaN) }],
  };
  expect(rehearseAction(createAction(), empty, nothing)).toMatchObject({ episodes: [], acted: 0, hits: 0 });
});

test('what somebody had stopped would not have been done until it was resumed', () => {
  const findStop = (now: number) => (now >= at(90) && now < at(120) ? { time: at(90), author: 'kim' } : undefined);
  const { episodes } = rehearseAction(createAction(), past({ payment: [[100, 130]] }), { ...nothing, findStop });
  expect(episodes).toMatchObject([{ acted: at(120), gate: 'stopped' }]);
});

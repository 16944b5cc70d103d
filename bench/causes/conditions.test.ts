import { minute } from '../../src/engine';
import { series } from '../../test/support/engine/series';
import { conditions } from './conditions';
import type { Trial } from './trial';

const trial: Trial = {
  name: 'one',
  incident: { from: 20 * minute, to: 24 * minute },
  signals: ['a', 'b', 'c', 'd'].flatMap((service) =>
    ['cpu', 'memory'].map((signal) => ({ service, signal, series: series('1x19 2x3') }))
  ),
  dependencies: [],
  candidates: ['a', 'b', 'c', 'd'],
  cause: 'c',
};
const apply = (name: string, to = trial) => conditions.find((one) => one.name === name)?.apply(to, 3) ?? [];

it('takes an incident as it was recorded', () => {
  expect(apply('as recorded')).toEqual([trial]);
});

it('leaves out signals, others in each draw, the same at every run', () => {
  const drawn = apply('half of the signals').map(({ signals }) => signals.length);
  expect(drawn).toHaveLength(3);
  expect(Math.max(...drawn)).toBeLessThan(8);
  expect(apply('half of the signals')).toEqual(apply('half of the signals'));
});

it('moves the window, as far as there are rows', () => {
  expect(apply('60 s late').map(({ incident }) => incident)).toEqual([{ from: 21 * minute, to: 24 * minute }]);
  expect(apply('300 s late')).toEqual([]);
});

it('gives two innocent services a step before the onset', () => {
  for (const { signals } of apply('stale steps')) {
    const [first, second, ...none] = signals.slice(8);
    expect(none).toEqual([]);
    expect(first.service).not.toBe(second.service);
    expect([first.service, second.service]).not.toContain('c');
    expect([...first.series.values]).toEqual([...series('0x11 100x11').values]);
  }
});

it('releases two innocent services just before', () => {
  for (const { changes = [], cause } of apply('harmless releases')) {
    const [first, second] = changes.map(({ service }) => service);
    expect([changes.length, first === second, [first, second].includes(cause)]).toEqual([2, false, false]);
    expect(changes.every(({ time }) => time > 5 * minute && time <= 20 * minute)).toBe(true);
  }
});

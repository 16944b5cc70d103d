import { hour, minute } from '../../../engine';
import type { CauseEvidence } from '../causeRanking';
import { chooseAxis, drawEvidence, sampleSeries } from './drawEvidence';
import type { ReadSignal } from '../reading/readSignals';

const evidence = (signal: string, own: Partial<CauseEvidence> = {}): CauseEvidence => ({
  signal,
  strength: 1,
  deviation: 9,
  usual: 1,
  spread: 0.1,
  before: 1,
  peak: 9,
  onset: 0,
  direction: 'up',
  ...own,
});
const ranked = (service: string, some: CauseEvidence[]) => ({
  service,
  score: 1,
  likelihood: undefined,
  evidence: some,
});
const read = (service: string, signal: string, values: number[]): ReadSignal => ({
  service,
  signal,
  unit: 's',
  series: { start: 0, step: minute, values: Float64Array.from(values) },
});
const axis = { start: 0, step: minute, count: 3 };
const listDrawn = (services: Array<ReturnType<typeof ranked>>, signals: ReadSignal[]) =>
  drawEvidence({ verdict: 'clear', services }, signals, { axis, service: 'web' }).flatMap(
    ({ service, evidence: some }) =>
      some.flatMap(({ signal, values }) => (values ? [`${service} ${signal} ${[...values].join(' ')}`] : []))
  );

describe('chooseAxis', () => {
  const at = (from: number, to: number, step: number) =>
    chooseAxis({ window: { from, to }, from: from - 24 * hour, to: to + minute, step });

  it('shows as much before the incident as it lasted, at least half an hour', () => {
    expect(at(0, 10 * minute, minute)).toEqual({ start: -30 * minute, step: minute, count: 42 });
    expect(at(0, 50 * minute, minute).start).toBe(-50 * minute);
  });

  it('has at most 120 points, on whole steps', () => {
    for (const length of [hour, 3 * hour, 20 * hour]) {
      const { count, step } = at(0, length, 2 * minute);
      expect(count).toBeLessThanOrEqual(120);
      expect(step % (2 * minute)).toBe(0);
    }
  });
});

describe('sampleSeries', () => {
  it('keeps what is furthest from usual within each step', () => {
    const series = { start: 0, step: minute, values: Float64Array.of(1, 9, -20, 1, NaN, NaN, 2, 1) };
    expect([...sampleSeries(series, { start: 0, step: 2 * minute, count: 4 }, 1)]).toEqual([9, -20, NaN, 2]);
  });

  it('is missing where the series has not begun, and ends with the axis', () => {
    const series = { start: 2 * minute, step: minute, values: Float64Array.of(5, 6, 7) };
    expect([...sampleSeries(series, { start: 0, step: minute, count: 4 }, NaN)]).toEqual([NaN, NaN, 5, 6]);
  });
});

describe('drawEvidence', () => {
  it('draws what plainly departs, of several series the one with the peak', () => {
    const services = [ranked('db', [evidence('duration'), evidence('cpu', { onset: undefined })])];
    const signals = [
      read('db', 'duration', [1, 1, 2]),
      read('db', 'duration', [1, 1, 9]),
      read('db', 'cpu', [1, 1, 9]),
    ];
    expect(listDrawn(services, signals)).toEqual(['db duration 1 1 9']);
  });

  it('draws the service that it is about where nothing departs', () => {
    const calm = { onset: undefined, strength: 0 };
    const services = ['db', 'web'].map((name) => ranked(name, [evidence('duration', calm)]));
    const signals = [read('db', 'duration', [1, 1, 1]), read('web', 'duration', [1, 1, 1])];
    expect(listDrawn(services, signals)).toEqual(['web duration 1 1 1']);
  });

  it('draws at most four signals of the first service and two of the next four', () => {
    const kinds = ['duration', 'errors', 'rate', 'cpu', 'memory'];
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const services = names.map((name) =>
      ranked(
        name,
        kinds.map((kind) => evidence(kind))
      )
    );
    const signals = names.flatMap((name) => kinds.map((kind) => read(name, kind, [1, 1, 9])));
    const drawn = listDrawn(services, signals);
    expect(names.map((name) => drawn.filter((one) => one.startsWith(`${name} `)).length)).toEqual([4, 2, 2, 2, 2, 0]);
    expect(
      listDrawn(
        names.map((name) => ranked(name, [evidence('rate')])),
        signals
      )
    ).toHaveLength(5);
  });
});

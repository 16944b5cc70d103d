import fc from 'fast-check';
import { series } from '../../../test/support/engine/series';
import { minute, type Series, type TimeRange } from '../../engine';
import type { Dependency, RankedService, ServiceSignal } from './causeRanking';
import { rankCauses } from './rankCauses';

const incident: TimeRange = { from: 40 * minute, to: 46 * minute };
const calm = Array.from({ length: 4 }, () => '9 11 10 10 11 9 10 10 9 11').join(' ');
const quiet = '10 11 9 10 10 11';

function signal(service: string, during: string, kind: ServiceSignal['kind'] = 'duration'): ServiceSignal {
  return { service, signal: kind, kind, series: series(`${calm} ${during}`) };
}
const names = (signals: ServiceSignal[], dependencies?: Dependency[]) =>
  rankCauses(incident, signals, { dependencies }).services.map(({ service }) => service);
const calls = (...pairs: string[]): Dependency[] =>
  pairs.map((pair) => ({ caller: pair.split('>')[0], callee: pair.split('>')[1] }));
const find = (services: RankedService[], name: string) => services.find(({ service }) => service === name);

describe('rankCauses', () => {
  it('puts the service that departs most from its past first, with the evidence', () => {
    const { services, verdict } = rankCauses(incident, [signal('cart', quiet), signal('payment', '10 10 24 24 24 24')]);
    expect(services.map(({ service }) => service)).toEqual(['payment', 'cart']);
    expect(services[0].evidence).toMatchObject([
      { signal: 'duration', direction: 'up', usual: 10, peak: 24, onset: 42 * minute, common: false, stale: false },
    ]);
    expect(verdict).toBe('clear');
    expect(services[1].score).toBeLessThan(0.3);
  });

  it('puts a service with two kinds of signals that depart before one with a single stronger one', () => {
    const both = [signal('db', '16 16 16 16 16 16', 'cpu'), signal('db', '16 16 16 16 16 16', 'memory')];
    const one = [signal('web', '20 20 20 20 20 20', 'cpu'), signal('web', quiet, 'memory')];
    expect(names([...both, ...one])).toEqual(['db', 'web']);
    const quantiles = ['0.5', '0.99'].map((label) => ({
      ...signal('web', '20 20 20 20 20 20', 'cpu'),
      signal: `cpu ${label}`,
    }));
    expect(names([...both, ...quantiles])).toEqual(['db', 'web']);
  });

  it('counts nothing that most services show', () => {
    const raised = '18 18 18 18 18 18';
    const all = ['a', 'b', 'c', 'd'].map((name) => signal(name, raised));
    const { services } = rankCauses(incident, [...all, signal('e', '18 18 18 18 18 18', 'cpu')]);
    expect(services[0].service).toBe('e');
    expect(find(services, 'a')).toMatchObject({ score: 0, evidence: [{ strength: 0, common: true, peak: 18 }] });
  });

  it('counts the latency of a caller less where its callee departs as much, and not its memory', () => {
    const signals = [signal('web', '24 24 24 24 24 24'), signal('db', '24 24 24 24 24 24', 'cpu')];
    const { services } = rankCauses(incident, signals, { dependencies: calls('web>db') });
    expect(services.map(({ service }) => service)).toEqual(['db', 'web']);
    expect(services[1].evidence[0].discounted).toEqual({ callee: 'db' });
    expect(services[1].score).toBeCloseTo(0.65 * services[0].score, 9);
    const memory = [signal('web', '24 24 24 24 24 24', 'memory'), signals[1]];
    const own = rankCauses(incident, memory, { dependencies: calls('web>db') }).services;
    expect(own[0].score).toBe(own[1].score);
  });

  it('takes a callee that departs later than its caller for half an explanation', () => {
    const signals = [signal('web', '24 24 24 24 24 24'), signal('db', '10 10 24 24 24 24')];
    const { services } = rankCauses(incident, signals, { dependencies: calls('web>db') });
    expect(find(services, 'web')?.score).toBeCloseTo((1 - 0.35 / 4) * (find(services, 'db')?.score ?? 0), 9);
  });

  it('gives the latest change before a service departs, and counts a departure soon after it more', () => {
    const raised = '18 18 18 18 18 18';
    const signals = [signal('a', raised), signal('b', raised), signal('c', quiet)];
    const change = (service: string, at: number) => ({ service, time: at * minute });
    const changes = [change('b', 10), change('b', 38), change('b', 43), change('c', 39)];
    const { services } = rankCauses(incident, signals, { changes });
    expect(services).toMatchObject([
      { service: 'b', change: { time: 38 * minute } },
      { service: 'a' },
      { service: 'c' },
    ]);
    expect(services[0].score).toBeCloseTo(services[1].score * (1 + 0.25 * Math.exp(-2 / 30)), 9);
    expect('change' in services[1]).toBe(false);
    const still = { service: 'd', signal: 'latency', series: series('3x50') };
    expect(rankCauses(incident, [still], { changes: [change('d', 39)] }).services[0].score).toBe(0);
  });

  it('ranks candidates only, and lets the others show what is common', () => {
    const raised = '18 18 18 18 18 18';
    const signals = ['a', 'b', 'c', 'd'].map((name) => signal(name, raised));
    const { services, verdict } = rankCauses(incident, signals, { candidates: new Set(['b', 'ghost']) });
    expect(services).toMatchObject([{ service: 'b', score: 0 }]);
    expect(verdict).toBe('nothing stands out');
  });

  it('takes the most telling of several series of one signal', () => {
    const signals = [signal('payment', quiet), signal('payment', '10 24 24 24 24 24')];
    const [{ evidence }] = rankCauses(incident, signals).services;
    expect(evidence.map(({ peak }) => peak)).toEqual([24]);
  });

  it('ranks what has no past, no values or one value last, by name', () => {
    const only = (text: string): Series => series(text, { start: 42 * minute });
    const signals = [
      { service: 'new', signal: 'latency', series: only('5 900') },
      { service: 'silent', signal: 'latency', series: series('_x45') },
      { service: 'steady', signal: 'latency', series: series('7x45') },
      { service: 'late', signal: 'latency', series: only('1') },
      { service: 'empty', signal: 'latency', series: { start: 0, step: minute, values: new Float64Array() } },
      signal('payment', '30 30 30 30 30 30'),
    ];
    const { services } = rankCauses(incident, signals);
    expect(services.map(({ service, score }) => [service, score > 0])).toEqual([
      ['payment', true],
      ...['empty', 'late', 'new', 'silent', 'steady'].map((service) => [service, false]),
    ]);
  });

  it('has nothing to rank without signals', () => {
    expect(rankCauses(incident, [], { dependencies: calls('a>b') })).toEqual({
      verdict: 'nothing stands out',
      services: [],
    });
  });

  it('passes over dependencies that are unknown, repeated or of a service on itself, and takes circles', () => {
    const signals = [signal('web', '24 24 24 24 24 24'), signal('db', '24 24 24 24 24 24')];
    const plain = rankCauses(incident, signals, { dependencies: calls('web>db') });
    const odd = calls('web>db', 'web>db', 'web>web', 'web>ghost', 'ghost>web', '__proto__>web');
    expect(rankCauses(incident, signals, { dependencies: odd })).toEqual(plain);
    expect(names(signals, calls('web>db', 'db>web'))).toEqual(['db', 'web']);
  });
});

describe('laws of rankCauses', () => {
  const services = ['a', 'b', 'c', 'd', 'e'];
  const value = fc.oneof({ weight: 9, arbitrary: fc.integer({ min: -50, max: 50 }) }, fc.constant(NaN));
  const anySignal = fc.record({
    service: fc.constantFrom(...services),
    signal: fc.constantFrom('latency', 'errors'),
    kind: fc.constantFrom('duration' as const, 'cpu' as const, undefined),
    series: fc.record({
      start: fc.integer({ min: 0, max: 5 }).map((steps) => steps * 30_000),
      step: fc.constantFrom(30_000, minute, 90_000),
      values: fc.array(value, { maxLength: 40 }).map((values) => Float64Array.from(values)),
    }),
  });
  const anySignals = fc.array(anySignal, { maxLength: 10 });
  const anyCalls = fc.array(
    fc.record({ caller: fc.constantFrom(...services, 'ghost'), callee: fc.constantFrom(...services, 'ghost') }),
    { maxLength: 8 }
  );
  const when: TimeRange = { from: 10 * minute, to: 15 * minute };

  it('gives finite scores >= 0 that descend, and likelihoods in [0, 1]', () => {
    fc.assert(
      fc.property(anySignals, anyCalls, (signals, dependencies) => {
        const ranked = rankCauses(when, signals, { dependencies }).services;
        const scores = ranked.map(({ score }) => score);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
        expect(scores.every((score) => score >= 0 && Number.isFinite(score))).toBe(true);
        expect(ranked.every(({ likelihood = 0 }) => likelihood >= 0 && likelihood <= 1)).toBe(true);
      })
    );
  });

  it('does not depend on the order of signals and dependencies', () => {
    const shuffled = <T>(items: T[]) => fc.shuffledSubarray(items, { minLength: items.length });
    const orders = fc
      .tuple(anySignals, anyCalls)
      .chain(([signals, links]) => fc.tuple(fc.constant({ signals, links }), shuffled(signals), shuffled(links)));
    fc.assert(
      fc.property(orders, ([{ signals, links }, otherSignals, otherLinks]) => {
        const scores = (ranking: ReturnType<typeof rankCauses>) =>
          ranking.services.map((one) => [one.service, one.score]);
        const other = rankCauses(when, otherSignals, { dependencies: otherLinks });
        expect(scores(other)).toEqual(scores(rankCauses(when, signals, { dependencies: links })));
      })
    );
  });

  it('uses no observation from the end of the incident on', () => {
    fc.assert(
      fc.property(anySignals, fc.integer({ min: -900, max: 900 }), (signals, future) => {
        const changed = signals.map((one) => {
          const { start, step, values } = one.series;
          const altered = values.map((old, i) => (start + i * step >= when.to ? future : old));
          return { ...one, series: { start, step, values: altered } };
        });
        expect(rankCauses(when, changed)).toEqual(rankCauses(when, signals));
      })
    );
  });

  it('is the same for any shift and positive scale of each series', () => {
    const moves = fc.array(fc.tuple(fc.constantFrom(0.25, 1, 8), fc.integer({ min: -512, max: 512 })), {
      minLength: 10,
      maxLength: 10,
    });
    fc.assert(
      fc.property(anySignals, moves, (signals, by) => {
        // One series a signal: of several the most telling one counts, and ties may fall otherwise by rounding.
        const single = [...new Map(signals.map((one) => [`${one.service} ${one.signal}`, one])).values()];
        const moved = single.map((one, i) => ({
          ...one,
          series: { ...one.series, values: one.series.values.map((old) => old * by[i][0] + by[i][1]) },
        }));
        const scores = (ranking: ReturnType<typeof rankCauses>) =>
          [...ranking.services].sort((a, b) => (a.service < b.service ? -1 : 1)).map(({ score }) => score);
        scores(rankCauses(when, moved)).forEach((score, i) =>
          expect(score).toBeCloseTo(scores(rankCauses(when, single))[i], 9)
        );
      })
    );
  });

  it('never ranks a service without change above one with a huge change', () => {
    const culprit = signal('culprit', '900 900 900 900 900 900');
    const steady = fc.array(fc.constantFrom(...services), { minLength: 1, maxLength: 4 });
    const links = fc.array(
      fc.record({
        caller: fc.constantFrom(...services, 'culprit'),
        callee: fc.constantFrom(...services, 'culprit'),
      })
    );
    fc.assert(
      fc.property(steady, links, (others, dependencies) => {
        const unchanged = others.map((service) => ({ service, signal: 'latency', series: series('3x50') }));
        expect(names([...unchanged, culprit], dependencies)[0]).toBe('culprit');
      })
    );
  });
});

import fc from 'fast-check';
import { series } from '../../../test/support/engine/series';
import { minute, type Series } from '../../engine';
import { render } from '../../texts';
import { listReasonsAgainst, listReasonsFor } from './describeCause';
import type { Dependency, RankedService, ServiceSignal } from './causeRanking';
import type { Incident } from './evidence';
import { rankCauses } from './rankCauses';

const incident: Incident = { from: 20 * minute, to: 26 * minute };
const calm = '9 11 10 10 11 9 10 10 9 11 9 11 10 10 11 9 10 10 9 11';

function signal(service: string, during: string, name = 'latency'): ServiceSignal {
  return { service, signal: name, series: series(`${calm} ${during}`) };
}
const textOf = (one: RankedService) =>
  [...listReasonsFor(one), ...listReasonsAgainst(one)]
    .map((message) => render(message, { language: 'en-US' }))
    .join(' ');
const names = (signals: ServiceSignal[], dependencies?: Dependency[], when = incident) =>
  rankCauses(when, signals, { dependencies }).services.map(({ service }) => service);
const calls = (...pairs: string[]): Dependency[] =>
  pairs.map((pair) => ({ caller: pair.split('>')[0], callee: pair.split('>')[1] }));

describe('rankCauses', () => {
  it('puts the service that departs most from its past first, with the evidence in words', () => {
    const { services } = rankCauses(incident, [
      signal('cart', '11 10 9 10 11 10'),
      signal('payment', '10 10 24 24 24 24'),
    ]);
    expect(services.map(({ service }) => service)).toEqual(['payment', 'cart']);
    expect(textOf(services[0])).toBe('latency: up to 24, usually 10, from 1970-01-01 00:22 UTC');
    expect(services[0].evidence[0]).toMatchObject({ signal: 'latency', deviation: 14, onset: 22 * minute });
    expect(textOf(services[1])).toBe('No signal departs from its past.');
  });

  it('ranks the callee before its callers that suffer from it, though they depart more', () => {
    const signals = [
      signal('web', '10 10 40 40 40 40'),
      signal('checkout', '10 10 30 30 30 30'),
      signal('payment', '10 18 18 18 18 18'),
      signal('mail', '10 11 9 10 10 11'),
    ];
    const { services } = rankCauses(incident, signals, {
      dependencies: calls('web>checkout', 'checkout>payment', 'checkout>mail'),
    });
    expect(services[0]).toMatchObject({ service: 'payment' });
    expect(names(signals).indexOf('payment')).toBe(2);
  });

  it('ranks a callee that departs later than its caller behind it', () => {
    const signals = [signal('web', '24 24 24 24 24 24'), signal('payment', '10 10 10 30 30 30')];
    expect(names(signals, calls('web>payment'))).toEqual(['web', 'payment']);
  });

  it('takes the most telling of several series of one signal', () => {
    const signals = [signal('payment', '10 10 10 10 10 10'), signal('payment', '10 24 24 24 24 24')];
    const [{ evidence }] = rankCauses(incident, signals).services;
    expect(evidence.map(({ deviation }) => deviation)).toEqual([14]);
  });

  it('ranks what has no past, no values or one value last, and says why', () => {
    const only = (text: string): Series => series(text, { start: 22 * minute });
    const signals = [
      { service: 'new', signal: 'latency', series: only('5 900') },
      { service: 'silent', signal: 'latency', series: series('_x25') },
      { service: 'steady', signal: 'latency', series: series('7x25') },
      { service: 'late', signal: 'latency', series: only('1') },
      { service: 'empty', signal: 'latency', series: { start: 0, step: minute, values: new Float64Array() } },
      signal('payment', '30 30 30 30 30 30'),
    ];
    const { services } = rankCauses(incident, signals);
    expect(services.map(({ service, score }) => [service, score])).toEqual([
      ['payment', expect.closeTo(1, 9)],
      ...['empty', 'late', 'new', 'silent', 'steady'].map((service) => [service, 0]),
    ]);
    expect(textOf(services[3])).toBe('Nothing was observed before the incident, so nothing can be compared.');
    expect(textOf(services[5])).toBe('No signal departs from its past.');
  });

  it('has nothing to rank without signals', () => {
    expect(rankCauses(incident, [], { dependencies: calls('a>b') }).services).toEqual([]);
  });

  it('passes over dependencies that are unknown, repeated or of a service on itself', () => {
    const signals = [signal('web', '24 24 24 24 24 24'), signal('payment', '24 24 24 24 24 24')];
    const plain = rankCauses(incident, signals, { dependencies: calls('web>payment') });
    const odd = calls('web>payment', 'web>payment', 'web>web', 'web>ghost', 'ghost>web', '__proto__>web');
    expect(rankCauses(incident, signals, { dependencies: odd })).toEqual(plain);
  });

  it('ranks services that call each other in a circle', () => {
    const signals = ['a', 'b', 'c'].map((name, i) => signal(name, ['14 14', '30 30', '10 10'][i] + ' 10 10 10 10'));
    expect(names(signals, calls('a>b', 'b>c', 'c>a'))).toEqual(['b', 'a', 'c']);
  });

  it('shows a constant past that changes as such', () => {
    const signals = [{ service: 'payment', signal: 'availability', series: series('100x19 97x5') }];
    expect(textOf(rankCauses(incident, signals).services[0])).toBe(
      'availability: down to 97, usually 100, from 1970-01-01 00:20 UTC'
    );
  });

  it('writes seconds where observations are less than a minute apart', () => {
    const fine = { from: 20_000, to: 26_000 };
    const signals = [{ service: 'a', signal: 'latency', series: series(`${calm} 10 10 30 30 30 30`, { step: 1000 }) }];
    expect(textOf(rankCauses(fine, signals).services[0])).toContain('from 1970-01-01 00:00:22 UTC');
  });
});

describe('laws of rankCauses', () => {
  const services = ['a', 'b', 'c', 'd'];
  const value = fc.oneof({ weight: 9, arbitrary: fc.integer({ min: -50, max: 50 }) }, fc.constant(NaN));
  const anySignal = fc.record({
    service: fc.constantFrom(...services),
    signal: fc.constantFrom('latency', 'errors'),
    series: fc.record({
      start: fc.integer({ min: 0, max: 5 }).map((steps) => steps * 30_000),
      step: fc.constantFrom(30_000, minute, 90_000),
      values: fc.array(value, { maxLength: 40 }).map((values) => Float64Array.from(values)),
    }),
  });
  const anySignals = fc.array(anySignal, { maxLength: 8 });
  const anyCalls = fc.array(
    fc.record({ caller: fc.constantFrom(...services, 'ghost'), callee: fc.constantFrom(...services, 'ghost') }),
    { maxLength: 8 }
  );
  const when: Incident = { from: 10 * minute, to: 15 * minute };

  it('gives scores in [0, 1] that descend and sum to 1, or to 0 where nothing departs', () => {
    fc.assert(
      fc.property(anySignals, anyCalls, (signals, dependencies) => {
        const scores = rankCauses(when, signals, { dependencies }).services.map(({ score }) => score);
        const sum = scores.reduce((total, score) => total + score, 0);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
        expect([0, 1].some((total) => Math.abs(sum - total) < 1e-9)).toBe(true);
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
        expect(scores(rankCauses(when, otherSignals, { dependencies: otherLinks }))).toEqual(
          scores(rankCauses(when, signals, { dependencies: links }))
        );
      })
    );
  });

  it('uses no observation from the end of the incident on', () => {
    fc.assert(
      fc.property(anySignals, anyCalls, fc.integer({ min: -900, max: 900 }), (signals, dependencies, future) => {
        const changed = signals.map((one) => {
          const { start, step, values } = one.series;
          const altered = values.map((old, i) => (start + i * step >= when.to ? future : old));
          return { ...one, series: { start, step, values: altered } };
        });
        expect(rankCauses(when, changed, { dependencies })).toEqual(rankCauses(when, signals, { dependencies }));
      })
    );
  });

  it('never ranks a service without change above one with a huge early change', () => {
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
        const unchanged = others.map((service) => ({ service, signal: 'latency', series: series('3x30') }));
        expect(names([...unchanged, culprit], dependencies)[0]).toBe('culprit');
      })
    );
  });
});

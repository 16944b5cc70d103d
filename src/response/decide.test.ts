import fc from 'fast-check';
import { day, hour, minute } from '../engine';
import { createAct, createAction, createFacts, createInput, noon } from '../../test/support/response/candidates';
import { decide, formatKey } from './decide';
import { gates } from './gates/registry';
import type { GateInput } from './gates/gate';
import type { Act } from './records/facts';
import { responseModes } from './settings/actionSchema';

const approving = { id: 'awx', kind: 'webhook', url: 'https://awx', timestamp: false, approves: true } as const;

test('an action is due where its trigger holds and every gate passes', () => {
  const { verdict, first, gates: said, expires } = decide(createInput());
  expect({ verdict, first, expires }).toEqual({ verdict: 'due', first: undefined, expires: noon + 15 * minute });
  expect(said.map(({ gate }) => gate)).toEqual(Object.keys(gates));
});

test.each<[string, Partial<GateInput>]>([
  ['the trigger does not hold', { evidence: { value: 2, preconditions: [] } }],
  ['the trigger has no value', { evidence: { value: NaN, preconditions: [] } }],
  [
    'it has not held for long enough',
    { action: createAction({ trigger: { query: {}, below: 1, pending: 2 * minute } }) },
  ],
])('all is quiet where %s', (_, own) => {
  expect(decide(createInput(own))).toMatchObject({ verdict: 'quiet', gates: [] });
});

const minimum = { trust: 'good', probability: 0.9, precision: 0.8 } as const;
const replicas = { source: 'p', query: {} };

test.each<[string, Partial<GateInput>]>([
  ['stopped', { settings: { stopped: true, freeze: [] } }],
  ['stopped', { facts: createFacts({ stop: { time: noon, author: 'kim' } }) }],
  ['parameters', { target: 'pay; reboot' }],
  ['parameters', { labels: { service: 'Payment' } }],
  ['parameters', { labels: {} }],
  ['freeze', { settings: { stopped: false, freeze: [{ from: noon, to: noon + 1 }] } }],
  ['window', { action: createAction({ windows: [{ days: ['tuesday'], from: 0, to: 1440, zone: 'UTC' }] }) }],
  ['lock', { facts: createFacts({ locks: new Map([['restart', { ...createAct(), time: noon }]]) }) }],
  [
    'precondition',
    {
      action: createAction({ preconditions: [{ source: 'p', query: {}, above: 0 }] }),
      evidence: { value: 0, preconditions: [0], silenced: false },
    },
  ],
  [
    'incident',
    { action: createAction({ needsIncident: true }), evidence: { value: 0, preconditions: [], incident: false } },
  ],
  ['silence', { evidence: { value: 0, preconditions: [], silenced: true } }],
  [
    'trust',
    { action: createAction({ minimum }), evidence: { value: 0, preconditions: [], silenced: false, trust: 'fair' } },
  ],
  [
    'probability',
    {
      action: createAction({ minimum: { probability: 0.9 } }),
      evidence: { value: 0, preconditions: [], silenced: false, probability: 0.89 },
    },
  ],
  [
    'precision',
    {
      action: createAction({ minimum: { precision: 0.8 } }),
      evidence: { value: 0, preconditions: [], silenced: false, precision: 0 },
    },
  ],
  ['open', { facts: createFacts({ acts: [createAct({ key: createInput().key, time: noon - hour })] }) }],
  ['open', { facts: createFacts({ acts: [createAct({ action: 'scale', time: noon - minute })] }) }],
  ['cooldown', { facts: createFacts({ acts: [createAct({ time: noon - 29 * minute })] }) }],
  ['budget', { facts: createFacts({ acts: [createAct({ target: 'cart', time: noon - hour + 1 })] }) }],
  [
    'blastRadius',
    {
      action: createAction({ limits: { perHour: 9, perDay: 9, cooldown: 1, targetsAtOnce: 1 } }),
      facts: createFacts({ acts: [createAct({ target: 'cart', time: noon - minute })] }),
    },
  ],
  [
    'blastRadius',
    {
      action: createAction({
        limits: { perHour: 9, perDay: 9, cooldown: 1, targetsAtOnce: 1, replicaShare: 0.34, replicas },
      }),
      evidence: { value: 0, preconditions: [], silenced: false, replicas: 2 },
    },
  ],
  ['mode', { action: createAction({ mode: 'observe' }) }],
])('gate %s stops an action, and is the one that is named', (gate, own) => {
  const decision = decide(createInput(own));
  expect([decision.verdict, decision.first?.gate]).toEqual(['refused', gate]);
});

test('a mode that waits for people makes a suggestion; an engine that approves by itself is told at once', () => {
  const verdictOf = (own: Parameters<typeof createAction>[0]) =>
    decide(createInput({ action: createAction(own) })).verdict;
  expect(verdictOf({ mode: 'suggest' })).toBe('suggested');
  expect(verdictOf({ mode: 'approve' })).toBe('suggested');
  expect(verdictOf({ mode: 'approve', engine: approving })).toBe('due');
  expect(verdictOf({ mode: 'suggest', engine: approving })).toBe('suggested');
  expect(verdictOf({ mode: 'auto', engine: { id: 'k', kind: 'keda' } })).not.toBe('due');
});

test('what is due stays so until it expires, whatever it has used up itself; then it was handed over', () => {
  const own = createAct({ key: createInput().key, by: 'grafana', outcome: undefined, time: noon - 14 * minute });
  const facts = createFacts({ acts: [own] });
  expect(decide(createInput({ facts }))).toMatchObject({ verdict: 'due', expires: noon + minute });
  expect(decide(createInput({ facts, now: noon + minute }))).toMatchObject({
    verdict: 'refused',
    first: { gate: 'open' },
  });
});

test('a hand-off that failed counts for nothing, one whose outcome is not known stops the next until it is cleared', () => {
  const key = createInput().key;
  const decideAfter = (own: Partial<Act>, more = {}) =>
    decide(createInput({ facts: createFacts({ acts: [createAct({ key, time: noon - hour, ...own })], ...more }) }));
  expect(decideAfter({ outcome: 'failed' }).verdict).toBe('due');
  expect(decideAfter({ outcome: 'unknown' }).first?.gate).toBe('open');
  expect(decideAfter({ outcome: undefined }).first?.gate).toBe('open');
  expect(decideAfter({ outcome: 'unknown' }, { cleared: new Map([['restart', noon]]) }).verdict).toBe('due');
});

test('a hand-off that is to be verified keeps its target until it is', () => {
  const decideAfter = (own: Partial<Act>) =>
    decide(
      createInput({
        facts: createFacts({
          acts: [createAct({ action: 'scale', time: noon - 3 * hour, evidence: { verifyBy: 1 }, ...own })],
        }),
      })
    );
  expect(decideAfter({}).first?.gate).toBe('open');
  expect(decideAfter({ verified: 'verified' }).verdict).toBe('due');
  expect(decideAfter({ evidence: {} }).verdict).toBe('due');
});

test('a reversal waits for a person, needs no forecast, and is stopped by all else', () => {
  const reversal = { reversalOf: 'x/payment/1', evidence: { value: NaN, preconditions: [], silenced: false } };
  const action = createAction({ minimum });
  expect(decide(createInput({ ...reversal, action })).verdict).toBe('suggested');
  expect(decide(createInput({ ...reversal, action, settings: { stopped: true, freeze: [] } })).verdict).toBe('refused');
});

/** Anything that may be known, with what stops nothing more likely than not. */
const evidence = fc.record({
  value: fc.constantFrom(0, 0, 2, NaN),
  trust: fc.constantFrom('good' as const, 'fair' as const, 'unknown' as const, undefined),
  probability: fc.constantFrom(0.95, 0.5, NaN, undefined),
  precision: fc.constantFrom(0.9, 0.1, undefined),
  preconditions: fc.constantFrom([1], [0], [NaN], []),
  replicas: fc.constantFrom(10, 2, undefined),
  incident: fc.constantFrom(true, false, undefined),
  silenced: fc.constantFrom(false, true, undefined),
});
const anyInput = fc
  .record({
    evidence,
    mode: fc.constantFrom(...responseModes),
    approves: fc.boolean(),
    stopped: fc.boolean(),
    isKnown: fc.boolean(),
    isCut: fc.boolean(),
    withMinimum: fc.boolean(),
    isReversal: fc.boolean(),
  })
  .map(({ evidence, mode, approves, stopped, isKnown, isCut, withMinimum, isReversal }) =>
    createInput({
      evidence,
      settings: { stopped, freeze: [] },
      facts: isKnown ? createFacts({ isCut }) : undefined,
      ...(isReversal && { reversalOf: 'a/b/1' }),
      action: createAction({
        mode,
        engine: { ...approving, approves },
        needsIncident: withMinimum,
        preconditions: withMinimum ? [{ source: 'p', query: {}, above: 0 }] : [],
        ...(withMinimum && { minimum }),
      }),
    })
  );

describe('whatever is known', () => {
  const check = (law: (input: GateInput) => void) => fc.assert(fc.property(anyInput, law), { numRuns: 500 });

  it('observing is never due, nor suggested', () => {
    check((input) => {
      const { verdict } = decide({ ...input, action: { ...input.action, mode: 'observe' } });
      expect(['refused', 'quiet']).toContain(verdict);
    });
  });

  it('suggesting and reversing are never due', () => {
    check((input) => {
      expect(decide({ ...input, action: { ...input.action, mode: 'suggest' } }).verdict).not.toBe('due');
      expect(decide({ ...input, reversalOf: 'a/b/1' }).verdict).not.toBe('due');
    });
  });

  it('what is not known never passes for what no person decides about', () => {
    check((input) => {
      const { verdict, gates } = decide({ ...input, action: { ...input.action, mode: 'auto' } });
      expect(verdict === 'due' && gates.some(({ state }) => state !== 'passed')).toBe(false);
    });
  });

  it('without records, or with more than are read, nothing is due or suggested', () => {
    check((input) => {
      expect(['refused', 'quiet']).toContain(decide({ ...input, facts: undefined }).verdict);
      expect(['refused', 'quiet']).toContain(decide({ ...input, facts: createFacts({ isCut: true }) }).verdict);
    });
  });

  it('stopped wins over all', () => {
    check((input) => {
      const decision = decide({ ...input, settings: { ...input.settings, stopped: true } });
      expect(decision.verdict === 'quiet' || decision.first?.gate === 'stopped').toBe(true);
    });
  });
});

test('never is there more than the budget within any hour or any day, nor less than the cooldown for a target', () => {
  const limits = fc.record({
    perHour: fc.integer({ min: 1, max: 3 }),
    perDay: fc.integer({ min: 1, max: 5 }),
    cooldown: fc.integer({ min: 1, max: 180 }).map((n) => n * minute),
    targetsAtOnce: fc.integer({ min: 1, max: 3 }),
  });
  const steps = fc.array(fc.tuple(fc.integer({ min: 1, max: 90 }), fc.constantFrom('a', 'b', 'c')), { maxLength: 60 });
  fc.assert(
    fc.property(limits, steps, (limits, steps) => {
      const action = createAction({ limits });
      const acts: Act[] = [];
      let now = noon;
      for (const [minutes, target] of steps) {
        now += minutes * minute;
        const input = createInput({ action, target, now, since: now, facts: createFacts({ acts: [...acts] }) });
        if (decide({ ...input, labels: { service: target } }).verdict === 'due') {
          acts.push(createAct({ id: acts.length, key: input.key, target, time: now, by: 'grafana' }));
        }
      }
      for (const { time, target } of acts) {
        const within = (span: number) => acts.filter((act) => act.time <= time && act.time > time - span);
        expect(within(hour).length).toBeLessThanOrEqual(limits.perHour);
        expect(within(day).length).toBeLessThanOrEqual(limits.perDay);
        expect(within(limits.cooldown).filter((act) => act.target === target)).toHaveLength(1);
      }
    })
  );
});

test('two replicas that know the same decide the same, with the same key', () => {
  const decided = () => decide(createInput());
  expect(decided()).toEqual(decided());
  const since = Date.UTC(2026, 10, 30, 11, 59, 0, 400);
  expect(formatKey({ action: 'restart', target: 'payment', since })).toBe(
    `restart/payment/${Math.floor(since / 1000)}`
  );
});

test('a hand-off of an action that is no longer in the catalogue keeps its target until its deadline, and no longer', () => {
  const act = createAct({ action: 'gone', time: noon - 60_000, evidence: { verifyBy: noon + 60_000 } });
  const own = createAction();
  const settings = { stopped: false, freeze: [], actions: new Map([[own.id, own]]) };
  const find = (now: number) =>
    decide(createInput({ now, facts: createFacts({ acts: [act] }), settings, evidence: undefined })).first?.gate;
  expect([find(noon), find(noon + 60_001)]).toEqual(['open', undefined]);
});

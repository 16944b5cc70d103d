import { responseFrame } from '../../../../test/support/app/responses';
import { hour, minute } from '../../../engine';
import { countGates, joinIncidents, readDryRun, scoreDryRun, type PastDecision } from './dryRun';

const at = (from: number, verdict: string, gate = ''): PastDecision => ({
  from,
  to: from + minute,
  action: 'restart',
  target: 'payment',
  verdict,
  gate,
  reason: '',
});
const incident = (from: number, to: number) => ({ title: `at ${from}`, from, to });

describe('scoreDryRun', () => {
  const incidents = [incident(10 * hour, 11 * hour), incident(20 * hour, 21 * hour), incident(40 * hour, 41 * hour)];

  it('counts what would have been done in known incidents, and how soon', () => {
    const decisions = [
      at(10 * hour + 9 * minute, 'due'),
      at(20 * hour + 4 * minute, 'suggested'),
      at(30 * hour, 'due'),
      at(40 * hour + minute, 'refused', 'budget'),
    ];
    expect(scoreDryRun(decisions, incidents)).toEqual({
      acted: 3,
      inIncidents: 2,
      earliest: 4 * minute,
      missed: [incidents[2]],
    });
  });

  it('takes what was foreseen for met, up to an hour before', () => {
    expect(scoreDryRun([at(10 * hour - 20 * minute, 'due')], [incidents[0]])).toMatchObject({
      inIncidents: 1,
      earliest: -20 * minute,
      missed: [],
    });
    expect(scoreDryRun([at(9 * hour - minute, 'due')], [incidents[0]])).toMatchObject({ inIncidents: 0 });
  });

  it('has no earliest time where no incident was met', () => {
    expect(scoreDryRun([at(hour, 'due')], [])).toEqual({ acted: 1, inIncidents: 0, missed: [] });
  });
});

it('countGates counts each refusal once, by the gate that refused first', () => {
  const decisions = [
    at(1, 'refused', 'budget'),
    at(2, 'refused', 'cooldown'),
    at(3, 'refused', 'cooldown'),
    at(4, 'due'),
  ];
  expect(countGates(decisions)).toEqual([
    { gate: 'cooldown', count: 2 },
    { gate: 'budget', count: 1 },
  ]);
});

it('readDryRun takes the time of the act, not of the trouble, and the incident that is known of it', () => {
  const known = { from: Date.UTC(2026, 10, 1, 12), to: Date.UTC(2026, 10, 1, 13) };
  const text = [known.from, known.to].map((time) => new Date(time).toISOString()).join('/');
  const rows = [
    { start: known.from, time: known.from + minute, end: known.to, verdict: 'due', incident: text },
    { start: known.from - hour, verdict: 'refused', gate: 'budget', incident: '' },
  ];
  const { decisions, notices } = readDryRun([responseFrame('replay', rows, ['Every 5m.'])]);
  expect(decisions.map(({ from, incident: found }) => [from, found])).toEqual([
    [known.from - hour, undefined],
    [known.from + minute, { ...known, title: text }],
  ]);
  expect(notices).toEqual(['Every 5m.']);
  const named = { ...known, title: 'Leak' };
  expect(joinIncidents([named], decisions)).toEqual([named]);
});

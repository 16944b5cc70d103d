import { hour, minute } from '../../../engine';
import { countGates, scoreDryRun, type PastDecision } from './dryRun';

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

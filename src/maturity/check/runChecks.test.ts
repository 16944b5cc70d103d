import { readWorld } from '../../../test/support/maturity/assessWorld';
import { defaultLanguage, createMessage, render } from '../../texts';
import type { Check, Finding } from './check';
import { pass } from './findings';
import { runChecks } from './runChecks';

const text = createMessage('maturity.no-services', {});
const check = (assess: Check['assess']): Check => ({
  id: 'slo-defined',
  group: 'unified',
  title: text,
  question: text,
  why: text,
  perService: true,
  assess,
});

async function run(assess: Check['assess'], settings: object = {}, metrics?: Record<string, never>) {
  const { evidence } = await readWorld({ settings, ...(metrics && { metrics }) });
  return runChecks([check(assess)], evidence);
}

const said = ({ found }: Finding) => render(found, { language: defaultLanguage });

it('a check that finds nothing is unknown: of no services, or of nothing to look at', async () => {
  const [nobody] = await run(() => [], {}, {});
  expect([nobody.outcome, said(nobody)]).toEqual(['unknown', 'No service was found, so there is nothing to look at.']);
  expect(said((await run(() => []))[0])).toBe('Nothing was found that could be looked at.');
});

it('a check that breaks is unknown, with its reason', async () => {
  const [broken] = await run(() => {
    throw new Error('no such thing');
  });
  expect([broken.outcome, said(broken)]).toEqual(['unknown', 'The check ended early: no such thing']);
});

it('results have level, weight, effort and team; settings change weights and leave checks out', async () => {
  const good = () => [pass(text, { service: 'web' })];
  const settings = { weights: { 'slo-defined': 9 }, teams: { shop: ['web'] } };
  expect(await run(good, settings)).toMatchObject([
    { level: 3, weight: 9, effort: 1, team: 'shop', outcome: 'passed' },
  ]);
  expect(await run(good, { disabled: ['slo-defined'] })).toEqual([]);
});

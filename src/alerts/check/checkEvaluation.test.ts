import { examples } from '../../../test/support/alerts/examples';
import type { History } from '../../queries';
import { checkEvaluation } from './checkEvaluation';

const { signal } = new AbortController();
const none: History = { series: [], skipped: [], cache: 'miss' };

test('every expression that is written is evaluated once', async () => {
  const read: unknown[] = [];
  const readHistory = async ({ query }: { query: Record<string, unknown> }) => (read.push(query.expr), none);
  expect(await checkEvaluation(examples.anomaly, 0, { readHistory, signal })).toEqual([]);
  expect(read).toHaveLength(8);
  expect(read[0]).toBe(`(${examples.anomaly.source.query.expr})`);
});

test('what Prometheus refuses is a problem, with its message', async () => {
  const readHistory = () => Promise.reject(new Error('vector cannot contain metrics with the same labelset'));
  const [problem] = await checkEvaluation(examples.runwayTime, 0, { readHistory, signal });
  expect(problem.message).toMatch(/predict_linear.*cannot be evaluated: vector cannot contain/);
});

test('it stops where it is cancelled', async () => {
  const cancelled = AbortSignal.abort(new Error('cancelled'));
  const readHistory = () => Promise.reject(new Error('x'));
  await expect(checkEvaluation(examples.runwayTime, 0, { readHistory, signal: cancelled })).rejects.toThrow(
    'cancelled'
  );
});

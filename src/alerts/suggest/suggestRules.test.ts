import type { Frame } from '../../queries';
import { backtestFrames } from '../../../test/support/alerts/backtestFrames';
import { resolveDashboard } from './dashboard/resolveDashboard';
import { suggestRules, type SuggestTransport } from './suggestRules';

const options = { folder: 'Foresight', group: 'proposed', foresight: 'foresight', source: 'prom', within: 900_000 };

const dashboard = {
  uid: 'shop',
  title: 'Shop',
  schemaVersion: 39,
  panels: [
    {
      id: 1,
      type: 'timeseries',
      title: 'Traffic',
      targets: [{ refId: 'A', expr: 'sum(rate(http_requests_total[5m]))' }],
    },
    { id: 2, type: 'timeseries', title: 'Broken', targets: [{ refId: 'A', expr: 'broken' }] },
    { id: 3, type: 'text', title: 'Notes' },
  ],
};

/** A backtest of forecasts that are twice as good as repeating the last day: the level moves by 2 a day. */
async function runQuery({ query }: Record<string, unknown>): Promise<Frame[]> {
  if ((query as { expr: string }).expr === 'broken') {
    throw new Error('parse error');
  }
  return backtestFrames();
}

const transport = (own: Partial<SuggestTransport> = {}): SuggestTransport => ({
  runQuery,
  checkSource: async ({ source }) => [`Windows of ${source.query.expr} are short.`],
  history: { days: 21, to: 21 * 86_400_000 },
  concurrency: 2,
  ...own,
});

it('suggests rules for what can be forecast, and says why the rest is left out', async () => {
  const progress: number[] = [];
  const { suggestions, skipped } = await suggestRules(
    await resolveDashboard(dashboard),
    options,
    transport({ onProgress: (share) => progress.push(share) })
  );
  expect(suggestions.map(({ query, rule }) => [query.title, rule.source.uid])).toEqual([['Traffic', 'prom']]);
  expect(skipped).toEqual([{ title: 'Broken', expr: 'broken', reason: 'parse error' }]);
  expect(suggestions[0].notices).toEqual(['Windows of sum(rate(http_requests_total[5m])) are short.']);
  expect(progress).toEqual([0.5, 1]);
});

it('keeps the queries that could not be read among those that are skipped', async () => {
  const unread = { title: 'Logs', reason: 'The query yields log lines.' };
  expect(await suggestRules({ queries: [], skipped: [unread] }, options, transport())).toEqual({
    suggestions: [],
    skipped: [unread],
  });
});

it('stops where it is cancelled', async () => {
  const signal = AbortSignal.abort(new Error('cancelled'));
  await expect(suggestRules(await resolveDashboard(dashboard), options, transport({ signal }))).rejects.toThrow(
    'cancelled'
  );
});

it('has no more queries under way than are allowed', async () => {
  let running = 0;
  let most = 0;
  const slow: SuggestTransport['runQuery'] = async (model) => {
    most = Math.max(most, ++running);
    await new Promise((done) => setTimeout(done));
    running--;
    return runQuery(model);
  };
  const [query] = (await resolveDashboard(dashboard)).queries;
  const exprs = ['a', 'b', 'c', 'd', 'e'];
  const many = { queries: exprs.map((expr) => ({ ...query, query: { refId: 'A', expr } })), skipped: [] };
  await suggestRules(many, options, transport({ runQuery: slow }));
  expect(most).toBe(2);
});

it('runs a query that several panels draw once, and suggests one rule for it', async () => {
  const run = jest.fn(runQuery);
  const [query] = (await resolveDashboard(dashboard)).queries;
  const twice = { queries: [query, { ...query, title: 'Again' }], skipped: [] };
  const { suggestions, skipped } = await suggestRules(twice, options, transport({ runQuery: run }));
  expect(run).toHaveBeenCalledTimes(1);
  expect(suggestions.map(({ query: { title } }) => title)).toEqual(['Traffic']);
  expect(skipped).toMatchObject([{ title: 'Again', reason: 'The same query as "Traffic".' }]);
});

import type { FoundQuery, QueryStatistics } from '../../../alerts';
import { proposeRules, type ProposeDeps } from './proposeRules';

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

const figures: QueryStatistics = {
  days: 21,
  series: [
    {
      name: 'a',
      labels: {},
      observations: 3000,
      lowest: 10,
      highest: 90,
      median: 40,
      last: 40,
      perDay: 0,
      mase: 0.5,
      coverage: 0.95,
    },
  ],
  notices: [],
};

const deps = (own: Partial<ProposeDeps> = {}): ProposeDeps => ({
  readDashboard: async () => dashboard,
  askFigures: async (query: FoundQuery) => {
    if (query.title === 'Broken') {
      throw new Error('parse error');
    }
    return figures;
  },
  onProgress: () => undefined,
  signal: new AbortController().signal,
  ...own,
});

describe('proposeRules', () => {
  it('proposes what can be predicted, and says why the rest is left out', async () => {
    const progress: number[] = [];
    const { proposals, skipped } = await proposeRules(
      ['shop'],
      options,
      deps({ onProgress: (share) => progress.push(share) })
    );
    expect(proposals.map(({ query, rule }) => [query.title, rule.source.uid])).toEqual([['Traffic', 'prom']]);
    expect(skipped.find(({ title }) => title === 'Broken')?.reason).toContain('parse error');
    expect(progress).toEqual([1]);
  });

  it('stops where it is cancelled, and fails where a dashboard cannot be read', async () => {
    await expect(proposeRules(['shop'], options, deps({ signal: AbortSignal.abort() }))).rejects.toThrow('Cancelled');
    const unreadable = deps({ readDashboard: () => Promise.reject(new Error('no such dashboard')) });
    await expect(proposeRules(['x'], options, unreadable)).rejects.toThrow('no such dashboard');
  });
});

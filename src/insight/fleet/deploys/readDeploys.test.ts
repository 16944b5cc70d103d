import { answerSignals } from '../../queries/signals/answer';
import { readDeploys } from './readDeploys';
import { createContext, hour, now, shopDeps } from '../../../../test/support/insight/smallShop';

const asked = createContext({ queryType: 'signals', service: 'db', analysis: 'anomalies', output: 'events' });

/** The shop with a second version of db that runs since an hour. */
async function deployed() {
  const deps = await shopDeps({ failing: { db: now - hour + 120_000 } });
  const services = deps.discovery.services.map((one) => ({ ...one, versions: 'count by (version) (target_info)' }));
  const readHistory: typeof deps.readHistory = async (request, source) => {
    if (!String(request.query.expr).includes('target_info')) {
      return deps.readHistory(request, source);
    }
    const count = Math.round((request.to - request.from) / request.step) + 1;
    const since = (time: number) =>
      Float64Array.from({ length: count }, (_, i) => (request.from + i * request.step >= time ? 1 : NaN));
    const series = ['1', '2'].map((version) => ({
      name: version,
      labels: { version },
      series: { start: request.from, step: request.step, values: since(version === '1' ? 0 : now - hour) },
      duplicates: 0,
      irregular: false,
    }));
    return { series, skipped: [], cache: 'miss' };
  };
  return { ...deps, discovery: { ...deps.discovery, services }, readHistory };
}

describe('readDeploys', () => {
  it('is when a new version began to run, not what ran all the time', async () => {
    expect(await readDeploys(asked, await deployed())).toEqual([now - hour]);
    expect(await readDeploys(asked, await shopDeps())).toEqual([]);
  });

  it('is told where versions cannot be read, and the anomalies are judged all the same', async () => {
    const deps = await deployed();
    const readHistory: typeof deps.readHistory = (request, source) =>
      String(request.query.expr).includes('target_info')
        ? Promise.reject(new Error('down'))
        : deps.readHistory(request, source);
    const [table] = await answerSignals(asked, { ...deps, readHistory });
    expect(table.meta?.notices?.map(({ text }) => text)).toContain('Failed to read deploys: down');
    expect(table.fields[0].values.length).toBeGreaterThan(0);
  });

  it('explains the anomalies that follow', async () => {
    const [table] = await answerSignals(asked, await deployed());
    const [reason] = table.fields.find(({ name }) => name === 'Reason')?.values ?? [];
    expect(reason).toContain('after a deploy');
  });
});

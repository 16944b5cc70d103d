import { noLogs } from '../../../test/support/insight/noLogs';
import { createRun, type Frame, type ReadHistory } from '../../queries';
import { createMessage, createTextNotice } from '../../texts';
import { shopDeps, createContext } from '../../../test/support/insight/smallShop';
import { holdSeries } from '../../../test/support/insight/holdSeries';
import { discover } from '../discovery/discover';
import { createInquiry } from '../discovery/inquiry';
import { builtInRules } from '../discovery/rules/builtInRules';
import type { InsightDeps } from '../fleet/context';
import { insightQueryTypes } from './registry';

jest.setTimeout(60_000);

const run = createRun(insightQueryTypes);
const said = 'Prometheus says that data is missing: store down';
const notice = createTextNotice('warning', 'history.partial', { name: 'Prometheus', said: 'store down' });

/** Of the queries with this text, data is missing. */
async function openPartial(text: string): Promise<InsightDeps> {
  const deps = await shopDeps();
  const readHistory: ReadHistory = async (request, source) => {
    const isPartial = String(request.query.expr).includes(text);
    return { ...(await deps.readHistory(request, source)), ...(isPartial && { notices: [notice], partial: true }) };
  };
  return { ...deps, readHistory };
}

function answer(model: object, deps: InsightDeps, forAlert = false): Promise<Frame[]> {
  const { request } = createContext({ queryType: 'services' });
  const { discovery, sources } = deps;
  const openCatalog = async () => ({ discovery, sources });
  return run({ ...model }, { ...request, forAlert }, { ...deps, openCatalog, logs: noLogs });
}

const texts = (frames: Frame[]) => frames.flatMap(({ meta }) => meta?.notices ?? []).map(({ text }) => text);

test.each([{ queryType: 'services' }, { queryType: 'signals', service: 'db' }])(
  'of %j a panel shows partial data and says so once',
  async (model) => {
    const frames = await answer(model, await openPartial('5..'));
    expect(frames.length).toBeGreaterThan(1);
    expect(texts(frames).filter((text) => text.includes(said))).toHaveLength(1);
  }
);

test.each([{ queryType: 'services' }, { queryType: 'signals', service: 'db', signal: 'errors' }])(
  'of %j an alert rule has no data, an error, or what there is, as it says',
  async (model) => {
    const deps = await openPartial('5..');
    const none = await answer(model, deps, true);
    expect(none.map(({ fields }) => fields)).toEqual([[]]);
    expect(texts(none)).toContain(said);
    await expect(answer({ ...model, partialData: 'error' }, deps, true)).rejects.toMatchObject({ code: 'partial' });
    const used = await answer({ ...model, partialData: 'use' }, deps, true);
    expect(used[0].fields.length).toBeGreaterThan(0);
  }
);

describe('where a source has not all labels', () => {
  const missing = createMessage('history.partial', { name: 'Prometheus', said: 'store down' });
  const source = holdSeries({ http_requests_total: [{ service: 'web', status: '200' }] });
  const findPartially = () => discover(builtInRules, async (query) => ({ ...(await source(query)), missing }));

  test('what it has is found, and the failure is soon looked for again', async () => {
    const { services, failures } = await findPartially();
    expect(services.map(({ name }) => name)).toEqual(['web']);
    expect(failures).toContainEqual({ language: 'promql', message: said, isPartial: true });
  });

  test('a rule on services does not take those that are missing for gone', async () => {
    const deps = { ...(await shopDeps()), discovery: await findPartially() };
    const model = { queryType: 'services', output: 'health' };
    expect((await answer(model, deps, true)).map(({ fields }) => fields)).toEqual([[]]);
    const used = await answer({ ...model, partialData: 'use' }, deps, true);
    expect(used[0].fields.length).toBeGreaterThan(0);
  });

  test('an answer that is whole has no failure', async () => {
    const inquiry = createInquiry(source);
    await inquiry.ask('promql', 'count by (service) (last_over_time(http_requests_total[1h]))');
    expect(inquiry.failures.size).toBe(0);
  });
});

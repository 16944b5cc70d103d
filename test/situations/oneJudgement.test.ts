import { minute } from '../../src/engine';
import { findField, findPart, readRows, type Frame } from '../../src/frames';
import { describeReason, type Reason } from '../../src/insight';
import { answerServices } from '../../src/insight/queries/services/answer';
import { answerSignals } from '../../src/insight/queries/signals/answer';
import { render } from '../../src/texts';
import { createContext, now, shopDeps } from '../support/insight/smallShop';

// One recorded incident, read from every place that tells of it: overview, head of the page, table of anomalies, annotation,
// alert.

const incident = { from: now - 40 * minute, to: now - 30 * minute };

/** What all places say of the service at one time. */
async function look(deps: Awaited<ReturnType<typeof shopDeps>>, at: number) {
  const ask = (own: object) => answerServices(createContext({ queryType: 'services', ...own }, at), deps);
  const overview = await ask({});
  const page = await ask({ service: 'db' });
  const [alert] = await ask({ service: 'db', output: 'health' });
  const annotations = await answerSignals(
    createContext({ queryType: 'signals', service: 'db', analysis: 'anomalies', output: 'events' }, at),
    deps
  );
  return {
    at,
    overview: readRow(overview),
    page: readRow(page),
    alert: Number(alert.fields[0].values[0]),
    table: readEvents(findPart(page, 'events')),
    annotations: readEvents(annotations[0]),
  };
}

function readRow(frames: Frame[]) {
  const row = readRows(findPart(frames, 'services')).find(({ text }) => text('service') === 'db');
  const { now: reasons } = JSON.parse(row?.text('details') ?? '{}') as { now: Reason[] };
  return { state: row?.text('now') ?? '', reason: row?.text('reason') ?? '', errors: row?.number('errors'), reasons };
}

function readEvents(frame?: Frame) {
  const isOfService = (service: string) => service === 'db';
  return readRows(frame)
    .filter(({ text }) => !frame || !findField(frame, 'service') || isOfService(text('service')))
    .map(({ text, number }) => ({ signal: text('signal'), start: number('start'), observed: number('observed') }));
}

const seconds = (count: number) => count * 1000;
const times = {
  before: incident.from - minute,
  early: incident.from + seconds(90),
  middle: incident.from + 6 * minute,
  ended: incident.to + seconds(30),
  after: incident.to + 3 * minute,
};

describe('an incident', () => {
  const deps = shopDeps({ failing: { db: incident } });
  const looks = Object.entries(times).map(([name, at]) => ({ name, seen: deps.then((some) => look(some, at)) }));

  it('is told within 90 s, recovers, and is over within three minutes', async () => {
    const states = await Promise.all(looks.map(async ({ seen }) => (await seen).overview.state));
    expect(states).toEqual(['good', 'critical', 'critical', 'recovering', 'good']);
  });

  it.each(looks)('is told alike everywhere: $name', async ({ seen }) => {
    const { at, overview, page, alert, table, annotations } = await seen;
    expect(page).toEqual(overview);
    expect(annotations).toEqual(table);
    expect(alert).toBe({ critical: 2, warning: 1 }[overview.state] ?? 0);
    for (const reason of overview.reasons) {
      const { unusual, signal } = reason as Reason & { code: 'unusual' };
      expect(table).toContainEqual({ signal: signal.kind, start: unusual.since, observed: unusual.worst });
      expect(overview.errors).toBeCloseTo(unusual.observed, 9);
      expect(overview.reason).toBe(render(describeReason(reason, at), { language: 'en-US' }));
    }
  });

  it('stays in the table of anomalies once it is over, from its first minute to its last', async () => {
    const { table } = await looks[looks.length - 1].seen;
    expect(table.filter(({ signal }) => signal === 'errors')).toMatchObject([{ start: incident.from }]);
  });
});

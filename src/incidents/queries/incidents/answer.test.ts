import { minute } from '../../../engine';
import {
  createQuery,
  createRun,
  SourceError,
  wholeAnswer,
  type Executor,
  type RawSeries,
  type RunRequest,
} from '../../../queries';
import { findPart, readNotices, readRows, type Frame, type FramePart } from '../../../frames';
import { createMessage } from '../../../texts';
import { hour, now, shopDeps, type ShopOptions } from '../../../../test/support/insight/smallShop';
import { noLogs } from '../../../../test/support/insight/noLogs';
import { emptyGrafana } from '../../../../test/support/incidents/emptyGrafana';
import { noIncidents } from '../../../../test/support/incidents/noIncidents';
import { writeFeedback } from '../../feedback/feedback';
import type { GrafanaAlert, GrafanaReader } from '../../grafana';
import type { IncidentRunDeps } from '../../incidentDeps';
import type { NewRecord, RecordStore } from '../../records/record';
import { incidentQueryTypes } from '..';

jest.setTimeout(60_000);

/** As the backend has it: what was learnt of the same values once is known. */
let executor: Executor | undefined;

const run = createRun<IncidentRunDeps>(incidentQueryTypes);

interface World extends ShopOptions {
  /** Series of ALERTS. */
  series?: RawSeries[];
  firing?: GrafanaAlert[];
  past?: GrafanaAlert[];
  records?: NewRecord[];
  deps?: Partial<IncidentRunDeps>;
}

function holdGrafana({ firing = [], past = [], records = [] }: World): GrafanaReader {
  const list: RecordStore['list'] = async ({ tags }) =>
    records
      .map(({ timeEnd = 0, ...one }, id) => ({ ...one, timeEnd, id, author: 'ann', tags: [...one.tags] }))
      .filter((one) => tags.every((tag) => one.tags.includes(tag)));
  return {
    ...emptyGrafana({ list, create: async () => 1 }),
    listFiring: async () => ({ alerts: firing, leftOut: 0 }),
    listPast: async () => ({ alerts: past, leftOut: 0 }),
  };
}

async function answer(
  world: World,
  model: Record<string, unknown> = {},
  given: Partial<RunRequest> = {}
): Promise<Frame[]> {
  const { discovery, sources, ...deps } = await shopDeps(world);
  executor ??= deps.executor;
  const request = { refId: 'A', from: now - 3 * hour, to: now, intervalMs: minute, now, forAlert: false, ...given };
  return run({ ...createQuery(incidentQueryTypes, 'incidents'), ...model }, request, {
    ...deps,
    executor,
    logs: noLogs,
    openCatalog: async () => ({ discovery, sources }),
    incidents: { ...noIncidents, readSeries: async () => wholeAnswer(world.series ?? []) },
    grafana: holdGrafana(world),
    ...world.deps,
  });
}

/** An alert as Prometheus keeps it: active since `start`, with a value each minute while it fires. */
function alertSeries(labels: Record<string, string>, start: number, end = now): RawSeries {
  const count = Math.round((end - start) / minute) + 1;
  return {
    name: 'ALERTS',
    labels: { __name__: 'ALERTS_FOR_STATE', ...labels },
    times: Float64Array.from({ length: count }, (_, i) => start + i * minute),
    values: new Float64Array(count).fill(start / 1000),
  };
}

const rows = (frames: Frame[], part: FramePart) => readRows(findPart(frames, part));
const since = now - 30 * minute;
const storm = [
  alertSeries({ alertname: 'HighErrors', service: 'db', severity: 'critical' }, since),
  alertSeries({ alertname: 'HighErrors', service: 'web' }, since + minute),
  alertSeries({ alertname: 'Slow', service: 'web' }, since + 2 * minute),
];

describe('incidents', () => {
  it('are of alerts and anomalies of neighbours, with their likely cause and what was said of them', async () => {
    const before = { series: storm, failing: { db: since, web: since } };
    const [first] = rows(await answer(before), 'incidents');
    const feedback = { verdict: 'planned', note: 'load test', from: since, services: [] } as const;
    const records = [writeFeedback({ ...feedback, incident: first.text('incident') })];
    const frames = await answer({ ...before, records });
    const [incident, ...others] = rows(frames, 'incidents');
    expect(others.filter((one) => one.text('severity') !== 'info')).toEqual([]);
    expect(incident.text('headline')).toMatch(/^db: .*, 3 alerts in 2 services$/);
    expect(incident.text('services').split(', ').sort()).toEqual(['db', 'web']);
    expect([incident.text('severity'), incident.number('end'), incident.number('alerts')]).toEqual([
      'critical',
      NaN,
      3,
    ]);
    expect(Math.abs(incident.number('start') - since)).toBeLessThanOrEqual(10 * minute);
    expect([incident.text('cause'), incident.text('feedback')]).toEqual(['db', 'planned']);
    expect(incident.number('likelihood')).toBeGreaterThan(0);
    expect(incident.number('troubles')).toBeGreaterThan(3);
  });

  it('have a timeline of all that was seen, and the services that were hit and are at risk', async () => {
    const world = { series: storm.slice(0, 1), failing: { db: since } };
    const [{ text }] = rows(await answer(world), 'incidents');
    const incident = text('incident');
    const timeline = rows(await answer(world, { output: 'timeline', incident }), 'timeline');
    expect(new Set(timeline.map((one) => one.text('kind')))).toEqual(new Set(['alert', 'anomaly']));
    expect(timeline.every((one) => one.text('incident') === incident && one.text('trouble').length === 13)).toBe(true);
    const services = rows(await answer(world, { output: 'services', incident }), 'hit');
    expect(services.map((one) => [one.text('service'), one.text('state')])).toEqual([
      ['db', 'hit'],
      ['web', 'at risk'],
    ]);
  });

  it('of Grafana and Prometheus are one where they are the same alert', async () => {
    const labels = { alertname: 'HighErrors', service: 'db', severity: 'critical' };
    const firing = [{ labels: { ...labels, grafana_folder: 'Shop' }, start: since + 2 * minute, rule: 'r1' }];
    const [incident] = rows(await answer({ series: storm.slice(0, 1), firing }), 'incidents');
    expect(incident.number('alerts')).toBe(1);
  });

  it('have what was done about them in their timeline, while alerts of rules of responses are none', async () => {
    const tags = (event: string, target = 'db') => [
      ...['foresight', 'foresight-response', 'action:restart'],
      ...[`event:${event}`, `target:${target}`],
    ];
    const record = (event: string, target?: string) => ({
      time: since + minute,
      text: '{}',
      tags: tags(event, target),
    });
    const records = [record('suggested'), record('handed-off'), record('quiet'), record('handed-off', 'elsewhere')];
    const suggestion = alertSeries({ alertname: 'Restart', service: 'db', foresight_kind: 'response' }, since);
    expect(rows(await answer({ series: [suggestion] }), 'incidents').map((one) => one.number('alerts'))).not.toContain(
      1
    );
    const world = { series: [storm[0], suggestion], records };
    const frames = await answer(world, { output: 'timeline' }, { language: 'ko-KR' });
    const timeline = rows(frames, 'timeline');
    expect(timeline.filter((one) => one.text('kind') === 'alert')).toHaveLength(1);
    const responses = timeline.filter((one) => one.text('kind') === 'response');
    expect(responses.map((one) => one.text('title')).sort()).toEqual(['db: restart 전달됨', 'db: restart 제안됨']);
    expect([responses[0].text('origin'), responses[0].text('link')]).toEqual([
      'foresight',
      expect.stringMatching(
        /^\/a\/foresight-predict-app\/response\?tab=record&action=restart&target=db&from=\d+&to=\d+$/
      ),
    ]);
    const [own] = timeline.filter((one) => one.text('kind') === 'alert');
    expect(responses[0].text('incident')).toBe(own.text('incident'));
  });

  it('are like earlier ones, with what was said and done then', async () => {
    const then = now - 20 * 24 * hour;
    const labels = { alertname: 'HighErrors', service: 'db' };
    const past = [{ labels, start: then, end: then + hour }];
    const done = { time: then + minute, text: '{}', tags: ['foresight', 'foresight-response', 'event:handed-off'] };
    const said = { verdict: 'known-cause', note: 'the import', from: then, services: ['db'], incident: 'x' } as const;
    const failed = { ...done, tags: ['foresight', 'foresight-response', 'event:failed', 'key:scale/db/1'] };
    const records = [
      { ...done, tags: [...done.tags, 'target:db', 'action:restart', 'key:restart/db/1'] },
      { ...done, tags: [...done.tags, 'target:db', 'action:scale', 'key:scale/db/1'] },
      failed,
      writeFeedback(said),
    ];
    const world = { series: [alertSeries(labels, since)], past, records };
    const [{ text }] = rows(await answer(world), 'incidents');
    const similar = rows(await answer(world, { output: 'similar', incident: text('incident') }), 'similar');
    expect(similar.map((one) => [one.number('start'), one.number('similarity')])).toEqual([[then, 1]]);
    expect(['feedback', 'reason', 'done'].map((role) => similar[0].text(role as 'done'))).toEqual([
      'known-cause',
      'the import',
      'restart',
    ]);
  });

  it('of nothing are none', async () => {
    expect(rows(await answer({}), 'incidents').filter((one) => one.text('severity') !== 'info')).toEqual([]);
    expect(rows(await answer({}, { output: 'similar', incident: 'gone' }), 'similar')).toEqual([]);
    expect(rows(await answer({}, { output: 'services', incident: 'gone' }), 'hit')).toEqual([]);
  });
});

describe('alert rules', () => {
  const numbers = async (world: World, model: Record<string, unknown>) =>
    Object.fromEntries(
      (await answer(world, model, { forAlert: true })).map(({ fields: [{ labels, values }] }) => [
        labels?.service,
        values[0],
      ])
    );
  const world = { series: storm, failing: { db: since, web: since } };

  it('have how many go on, and the place and likelihood of the cause, one number per service', async () => {
    expect(await numbers(world, {})).toEqual({ db: 1, web: 1 });
    const candidates = ['web', 'db'];
    expect(await numbers(world, { output: 'cause', candidates })).toEqual({ db: 2, web: 2 });
    expect(await numbers(world, { output: 'cause', candidates: [], service: 'db' })).toEqual({ db: 0 });
    const { web } = await numbers(world, { output: 'likelihood', service: 'web' });
    expect(web).toBeGreaterThan(0);
    expect(web).toBeLessThanOrEqual(1);
  });

  it('have nothing open where nothing fires, and where one anomaly that nobody feels is alone', async () => {
    const ended = [alertSeries({ alertname: 'HighErrors', service: 'db' }, since, since + 5 * minute)];
    expect(await numbers({ series: ended }, {})).toEqual({ db: 0, web: 0 });
  });

  it('have no data where a source says that data is missing', async () => {
    const deps = { incidents: { ...noIncidents, readSeries: async () => ({ ...wholeAnswer([]), partial: true }) } };
    const frames = await answer({ deps }, {}, { forAlert: true });
    expect(frames.map(({ fields }) => fields)).toEqual([[]]);
    expect(Object.keys(await numbers({ deps }, { partialData: 'use' }))).toEqual(['db', 'web']);
  });
});

describe('what cannot be read', () => {
  const broken = () =>
    Promise.reject(new SourceError('timeout', createMessage('source.timeout', { name: 'Grafana', seconds: 25 })));

  it('is said, and the rest holds without it', async () => {
    const grafana: GrafanaReader = {
      ...holdGrafana({}),
      records: { list: broken, create: broken },
      listFiring: broken,
    };
    const incidents = { ...noIncidents, readSeries: async () => wholeAnswer(storm) };
    const frames = await answer({ deps: { grafana, incidents } });
    expect(rows(frames, 'incidents')[0].number('alerts')).toBe(3);
    expect(frames.flatMap(readNotices)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^Failed to read Grafana for incidents: Grafana did not answer/),
        expect.stringMatching(/^Failed to read feedback and records in Grafana/),
      ])
    );
  });

  it('without a token is why Grafana’s own alerts are missing', async () => {
    const incidents = { ...noIncidents, withheld: createMessage('incidents.no-token', {}) };
    const frames = await answer({ deps: { grafana: undefined, incidents } });
    expect(frames.flatMap(readNotices).join()).toContain('there is no token for Grafana');
  });

  it('of signals leaves alerts', async () => {
    const frames = await answer({ series: storm, broken: '' });
    expect(rows(frames, 'incidents')[0].number('alerts')).toBe(3);
    expect(frames.flatMap(readNotices).join()).toContain('Failed to read Prometheus for incidents');
  });
});

it('is worked out once for rules that are evaluated together', async () => {
  let reads = 0;
  const kept = new Map<string, unknown>();
  const incidents: IncidentRunDeps['incidents'] = {
    ...noIncidents,
    readSeries: async () => {
      reads++;
      return wholeAnswer(storm);
    },
    memory: {
      async get<Value>(
        key: string,
        work: (signal: AbortSignal) => Promise<Value>,
        { signal }: { signal: AbortSignal }
      ) {
        if (!kept.has(key)) {
          kept.set(key, await work(signal));
        }
        return kept.get(key) as Value;
      },
    },
  };
  await answer({ deps: { incidents } }, { output: 'open' }, { forAlert: true });
  await answer({ deps: { incidents } }, { output: 'cause', service: 'db' }, { forAlert: true, from: now - hour });
  expect(reads).toBe(1);
});

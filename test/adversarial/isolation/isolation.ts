import { runAttacks, type Attack, type Group } from '../attack';
import { answerWaves, createMatrix, matrixText, readRange, sendJson, sendText, wave } from '../stage/answers';
import type { Caller } from '../stage/caller';
import { inspectTarget } from '../stage/inspect';
import { readMean } from '../stage/readValues';
import { startSource, type Answerer, type LocalSource } from '../stage/source';
import {
  createInstance,
  createModel,
  createQuery,
  day,
  hour,
  startTarget,
  type Stage,
  type Target,
} from '../stage/stage';
import { collide } from './collide';

/** Two sources whose answers nobody confuses: a wave around 100, and one around 500. */
interface Land extends Target {
  stage: Stage;
  low: LocalSource;
  high: LocalSource;
}

const isLow = (mean: number | string) => typeof mean === 'number' && mean > 50 && mean < 200;
const isHigh = (mean: number | string) => typeof mean === 'number' && mean > 400 && mean < 600;

const history = createModel({ output: 'history' });

async function readOne(
  { wire }: Pick<Land, 'wire'>,
  caller: Caller,
  model: object = createModel()
): Promise<number | string> {
  const { A } = await wire.query(caller, [createQuery(model)]);
  return readMean(A);
}

/** The first caller gets the low answer and the second the high one, in whatever order, again and again. */
async function expectOwn(land: Land, low: Caller, high: Caller): Promise<string | undefined> {
  const expr = `up_${Math.random().toString(36).slice(2)}`;
  for (const [name, caller, isRight] of [
    ['the first', low, isLow],
    ['the second', high, isHigh],
    ['the first again', low, isLow],
    ['the second again', high, isHigh],
  ] as const) {
    const mean = await readOne(land, caller, createModel({}, expr));
    if (!isRight(mean)) {
      return `${name} got ${mean}`;
    }
  }
  return undefined;
}

/** A source that answers by the token. */
function answerByToken(response: Parameters<Answerer>[0], request: Parameters<Answerer>[1]): void {
  const level = String(request.headers.authorization).includes('high') ? 500 : 100;
  answerWaves(1, (time) => wave(time, level))(response, request);
}

/** Grafana, whose answer to a query depends on what the type of the data source makes of it. */
function answerByType(response: Parameters<Answerer>[0], request: Parameters<Answerer>[1]): void {
  const { from, to, queries } = JSON.parse(request.body) as {
    from: string;
    to: string;
    queries: Array<Record<string, unknown>>;
  };
  const [{ datasource, intervalMs }] = queries;
  const level = (datasource as { type?: string }).type === 'prometheus' ? 500 : 100;
  const times: number[] = [];
  for (let time = Number(from); time <= Number(to); time += Number(intervalMs)) {
    times.push(time);
  }
  const fields = [
    { name: 'Time', type: 'time', typeInfo: { frame: 'time.Time' } },
    { name: 'Value', type: 'number', typeInfo: { frame: 'float64' }, labels: {} },
  ];
  const values = [times, times.map((time) => wave(time / 1000, level))];
  sendJson(response, { results: { A: { status: 200, frames: [{ schema: { fields }, data: { values } }] } } });
}

const attacks: Array<Attack<Land>> = [
  {
    name: 'the same data source uid in two organisations',
    run: (land) =>
      expectOwn(
        land,
        { instance: createInstance(land.low.url), orgId: 1 },
        { instance: createInstance(land.high.url), orgId: 2 }
      ),
  },
  {
    name: 'two data sources that call their sources by the same uid',
    run: (land) =>
      expectOwn(
        land,
        { instance: createInstance(land.low.url) },
        { instance: { ...createInstance(land.high.url), uid: 'other' } }
      ),
  },
  {
    name: 'another URL saved within the same second',
    run: (land) =>
      expectOwn(land, { instance: createInstance(land.low.url) }, { instance: createInstance(land.high.url) }),
  },
  ...(['token', 'password', 'header.X-Key'] as const).map((secret): Attack<Land> => ({
    name: `another ${secret} saved within the same second`,
    run: async (land) => {
      const source = await startSource((response, request) => {
        const { authorization = '', 'x-key': key = '' } = request.headers;
        const combined = `${Buffer.from(authorization.replace('Basic ', ''), 'base64').toString()} ${authorization} ${String(key)}`;
        answerByToken(response, { ...request, headers: { authorization: combined } });
      });
      const own = { uid: 'prom', kind: 'prometheus', url: source.url };
      const kinds: Record<string, object> = {
        token: {},
        password: { basicAuthUser: 'bob' },
        'header.X-Key': { headerNames: ['X-Key'] },
      };
      const openWith = (value: string): Caller => ({
        instance: {
          ...createInstance(source.url, { sources: [{ ...own, ...kinds[secret] }] }),
          uid: `by-${secret}`,
          secureJsonData: { [`source.prom.${secret}`]: value },
        },
      });
      const outcome = await expectOwn(land, openWith('low-secret'), openWith('high-secret'));
      await source.stop();
      return outcome;
    },
  })),
  {
    name: 'another tenant saved within the same second',
    run: async (land) => {
      const source = await startSource((response, request) =>
        answerByToken(response, { ...request, headers: { authorization: String(request.headers['x-scope-orgid']) } })
      );
      const openAs = (tenant: string): Caller => ({
        instance: createInstance(source.url, {
          sources: [{ uid: 'prom', kind: 'prometheus', url: source.url, tenant }],
        }),
      });
      const outcome = await expectOwn(land, openAs('low'), openAs('high'));
      await source.stop();
      return outcome;
    },
  },
  {
    name: 'a cache filled by a query of another type of data source',
    run: async (land) => {
      const source = await startSource(answerByType);
      const instance = {
        ...createInstance(source.url, { sources: [{ uid: 'g', kind: 'grafana' }], grafanaUrl: source.url }),
        secureJsonData: { grafanaToken: 'own-token' },
      };
      const openType = (type: string) =>
        createModel({ source: { uid: 'g' }, query: { expr: 'up', instant: true, datasource: { uid: 'g', type } } });
      const poisoned = await readOne(land, { instance, role: 'Viewer' }, openType('x'));
      const mean = await readOne(land, { instance, headers: { FromAlert: 'true' } }, openType('prometheus'));
      await source.stop();
      return isLow(poisoned) && isHigh(mean) ? undefined : `the rule got ${mean} after a query that got ${poisoned}`;
    },
  },
  {
    name: 'a source that is no longer allowed',
    run: async (land) => {
      const instance = createInstance(land.low.url);
      await readOne(land, { instance }, history);
      const mean = await readOne(land, { instance: { ...instance, jsonData: { sources: [] } } }, history);
      return typeof mean === 'string' && /not among|allowed|source/i.test(mean)
        ? undefined
        : `it was answered: ${mean}`;
    },
  },
  { name: 'series made to have the hash of others', run: poisonModels },
  {
    name: 'services of another organisation',
    run: async (land) => {
      const source = await startSource(answerNames);
      const read = async (orgId: number, tenant: string) => {
        const sources = [{ uid: 'prom', kind: 'prometheus', url: source.url, tenant }];
        const { body } = await land.wire.resource(
          { instance: createInstance(source.url, { sources }), orgId },
          { path: 'discovery' }
        );
        return body;
      };
      const [first, second] = [await read(1, 'secret-shop'), await read(2, 'warehouse')];
      await source.stop();
      return second.includes('secret-shop') || !first.includes('sources')
        ? 'the second organisation sees those of the first'
        : undefined;
    },
  },
];

/** One service by the name of the tenant, whatever is asked for. */
function answerNames(response: Parameters<Answerer>[0], request: Parameters<Answerer>[1]): void {
  const job = String(request.headers['x-scope-orgid']);
  const { end } = readRange(request);
  sendText(
    response,
    matrixText([{ metric: { job, __name__: 'http_requests_total', service: job }, values: [[end, '1']] }])
  );
}

/** Whoever composes a series that has the hash of a real one must not decide what is said of the real one. */
async function poisonModels({ stage, wire }: Land): Promise<string | undefined> {
  const source = await startSource((response, request) => {
    const range = readRange(request);
    const [series] = createMatrix(range);
    const values = Float64Array.from(series.values, ([, text]) => Number(text));
    const shown = range.expr === 'made' ? collide(values) : values;
    sendText(
      response,
      matrixText([{ metric: { id: '0' }, values: series.values.map(([time], i) => [time, String(shown[i])]) }])
    );
  });
  const to = Math.floor(Date.now() / day) * day - day;
  const readFor = async (on: Land['wire'], expr: string) => {
    const query = { refId: 'A', from: to - 6 * hour, to, model: createModel({ output: 'forecast' }, expr) };
    const { A } = await on.query({ instance: createInstance(source.url) }, [query]);
    return readMean(A);
  };
  const made = await readFor(wire, 'made');
  const given = await readFor(wire, 'real');
  const fresh = await startTarget(stage);
  const right = await readFor(fresh.wire, 'real');
  await fresh.stop();
  await source.stop();
  if (made === right || typeof right === 'string') {
    return `the attack does not work: ${made} and ${right}`;
  }
  return given === right ? undefined : `${given} instead of ${right}`;
}

export const isolation: Group = {
  name: 'isolation',
  claim: 'no organisation, data source or query gets what was read for another, nor decides what another gets',
  async run(stage, tally) {
    const low = await startSource(answerWaves(1, (time) => wave(time, 100)));
    const high = await startSource(answerWaves(1, (time) => wave(time, 500)));
    const target = await startTarget(stage);
    await runAttacks(attacks, { ...target, stage, low, high }, tally);
    const wrong = inspectTarget(target);
    if (wrong) {
      tally.through('the process afterwards', wrong);
    }
    await target.stop();
    await low.stop();
    await high.stop();
  },
};

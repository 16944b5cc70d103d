import fc from 'fast-check';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { base, createModels, discoveryBody, replaceEach, rules } from '../../../test/support/backend/hostileExamples';
import { queryTypes } from '../../registry';
import * as decode from '../protocol/wire/decode';
import type { DataResponse } from '../protocol/wire/messages';
import { pluginv2 } from '../protocol/wire/protobuf';
import { createSecrets } from '../secrets';
import { createSettingsReader, expandIcsInline } from '../settings';
import { createInlinePool } from '../workers';
import { createHandlers } from '.';

const hour = 3_600_000;
const now = Date.UTC(2026, 4, 20, 12);
const { signal } = new AbortController();
const ignore = () => undefined;
const handlers = createHandlers({
  pool: createInlinePool(),
  secrets: createSecrets(),
  settings: createSettingsReader({ now: () => now, expandIcs: expandIcsInline }),
  log: { debug: ignore, info: ignore, warn: ignore, error: ignore },
  now: () => now,
});

/** A source that has no series, whatever it is asked. */
let server: Server;
let url = '';

beforeAll(async () => {
  const empty = JSON.stringify({ status: 'success', data: { resultType: 'matrix', result: [] } });
  server = createServer((request, response) => request.resume().on('end', () => response.end(empty)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.close();
  server.closeAllConnections();
});

type Json = Record<string, unknown>;

const toBytes = (value: unknown) => new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));

const createSettings = (): Json => ({
  grafanaUrl: url,
  sources: [
    { uid: 'prometheus', kind: 'prometheus', name: 'Shop', url, headerNames: ['X-A'], scrapeInterval: '15s' },
    { uid: 'loki', kind: 'loki', url, tenant: 'a', tenantHeader: 'X-B', tlsCaCert: 'x' },
  ],
  limits: { maxSeries: 20 },
  language: 'en-US',
  calendar: { timeZone: 'UTC', events: [{ name: 'a', times: ['2026-12-24/2026-12-27'] }], ics: 'BEGIN:VCALENDAR' },
  insight: { ...discoveryBody, slos: [{ service: 'cart', objective: 0.9, window: '30d' }] },
});

let version = 0;

function createContext(jsonData: unknown = createSettings()) {
  // Settings are read once for each version.
  version++;
  const dataSourceInstanceSettings = {
    uid: 'own',
    name: 'Foresight',
    jsonData: toBytes(jsonData),
    lastUpdatedMS: version,
  };
  return { orgId: 1, user: { login: 'ann', role: 'Admin' }, dataSourceInstanceSettings };
}

async function askQueries(models: unknown[], pluginContext = createContext()): Promise<DataResponse[]> {
  const timeRange = { fromEpochMS: now - hour, toEpochMS: now };
  const queries = models.map((model, i) => ({
    refId: `Q${i}`,
    maxDataPoints: 100,
    intervalMS: 60_000,
    timeRange,
    json: toBytes(model),
  }));
  const wire = new pluginv2.QueryDataRequest({ pluginContext, queries });
  return [...(await handlers.queryData(decode.queryDataRequest(wire), signal)).values()];
}

async function callResource(path: string, body: unknown = {}, { method = 'POST', address = '' } = {}) {
  const wire = { pluginContext: createContext(), path, method, url: address, body: toBytes(body) };
  const answer = await handlers.callResource(decode.resourceRequest(new pluginv2.CallResourceRequest(wire)), signal);
  return { status: answer.status, body: String(answer.body) };
}

/** Characters of a text, as they stand in JSON. */
const length = 100_000;
/** Generous: the machine may be busy, and what takes quadratic time takes minutes. */
const mostMs = 10_000;
jest.setTimeout(60_000);

async function within<Value>(run: () => Promise<Value>): Promise<Value> {
  const began = Date.now();
  const value = await run();
  expect(Date.now() - began).toBeLessThan(mostMs);
  return value;
}

const escaped = (unit: string) => JSON.stringify(unit).length - 2;
const repeated = [...'9-/ [("$', '{{', '\\"', '1m', 'a-', 'eyJ-', 'a://', '\ud800'].map((unit): [string, string] => [
  unit,
  unit.repeat(length / escaped(unit)),
]);
const nested = ['()', '[]'].map(([open, close]): [string, string] => [
  `${open}…${close}`,
  open.repeat(length / 2) + close.repeat(length / 2),
]);

describe.each([...repeated, ...nested])('a hundred thousand characters of %j', (_, text) => {
  test('in any field of a query are answered at once, and fail no other query', async () => {
    for (const queryType of ['forecast', 'services']) {
      const answers = await within(() => askQueries([...createModels(queryType, text), base]));
      expect(answers.map(({ status }) => status)).not.toContain(500);
      expect(answers[answers.length - 1].status).toBe(200);
    }
  });

  test('are no duration, time, cycle or uid of a query: 400, with what is read at most', async () => {
    const lists = ['seasonality', 'masked', 'planned', 'deploys'].map((field) => ({ ...base, [field]: [text] }));
    const single = ['step', 'training', 'horizon', 'source'].map((field) => ({ ...base, [field]: text }));
    const answers = await within(() => askQueries([...lists, ...single]));
    const refused = { status: 400, error: expect.stringMatching(/ characters; at most \d+ are read\. Shorten it\.$/) };
    expect(answers).toEqual(answers.map(() => expect.objectContaining(refused)));
  });

  test('in any field of a rule are answered at once', async () => {
    for (const spec of rules.flatMap((rule) => [...replaceEach(rule, text)])) {
      const { status } = await within(() => callResource('rules/check', { spec }));
      expect(status).not.toBe(500);
    }
    const spec = { ...rules[0], interval: text };
    const refused = await within(() => callResource('rules/evaluate', { spec, from: now - hour, to: now }));
    expect(refused.status).toBe(400);
  });

  test('are nothing that is discovered or caused by', async () => {
    for (const body of replaceEach(discoveryBody, text)) {
      const { status } = await within(() => callResource('discovery/preview', body));
      expect(status).toBeLessThan(500);
    }
    expect((await within(() => callResource('discovery/explain', { term: text }))).status).toBe(400);
    expect((await within(() => callResource('causes', { service: text, from: 0, to: 1 }))).status).toBe(400);
  });

  test('are no path, address or method of a resource, nor its body', async () => {
    const requests = [
      () => callResource(text),
      () => callResource(`sources/${text}`),
      () => callResource('sources', {}, { method: text }),
      () => callResource('sources', {}, { method: 'GET', address: `sources?language=${text}` }),
      () => callResource('rules/check', text),
    ];
    for (const request of requests) {
      const { status, body } = await within(request);
      expect([status, body.length < 2000]).toEqual([400, true]);
    }
  });

  test('in any setting are told of, and stop nothing', async () => {
    const contexts = [...replaceEach(createSettings(), text)].map(createContext);
    const check = (pluginContext: ReturnType<typeof createContext>) =>
      handlers.checkHealth(decode.healthRequest({ pluginContext }), signal);
    const answers = await within(() => Promise.all(contexts.map(check)));
    expect(answers.map(({ ok }) => ok)).not.toContain(true);
  });
});

const deep = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);

test.each([100, 100_000])(
  '%d levels of lists are refused in models, bodies and settings, in a sentence',
  async (levels) => {
    const [hostile, good] = await within(() => askQueries([`{"query":${deep(levels)}}`, base]));
    expect(hostile).toMatchObject({ status: 400, error: expect.stringMatching(/nested more than 64 levels/) });
    expect(good.status).toBe(200);
    const answer = await within(() => callResource('rules/check', `{"spec":${deep(levels)}}`));
    expect([answer.status, answer.body]).toEqual([400, expect.stringMatching(/nested more than 64 levels/)]);
    const [unread] = await within(() => askQueries([base], createContext(`{"sources":${deep(levels)}}`)));
    expect(unread).toMatchObject({
      status: 400,
      error: expect.stringMatching(/settings .* nested more than 64 levels/),
    });
  }
);

test('a model, settings and headers of many megabytes are refused in the language of the data source', async () => {
  const million = '9'.repeat(1_000_000);
  const [hostile, good] = await within(() =>
    askQueries([{ ...base, step: million }, base], createContext({ ...createSettings(), language: 'ko-KR' }))
  );
  expect(hostile).toMatchObject({ status: 400, error: expect.stringMatching(/^쿼리 모델이 \d+바이트입니다/) });
  expect(good.status).toBe(200);
  const [unread] = await within(() => askQueries([base], createContext({ more: million.repeat(9) })));
  expect(unread).toMatchObject({ status: 400, error: expect.stringMatching(/^The settings of the data source have/) });
});

const names = ['toString', 'valueOf', 'constructor', '__proto__', 'length', 'then', 'toJSON', 'uid', 'expr'];
const hostileJson = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom<unknown>(null, true, 0, -1, 1e308, '', 'auto', '\ud800', ...names),
    fc.array(tie('value'), { maxLength: 2 }),
    fc.dictionary(fc.constantFrom(...names), tie('value'), { maxKeys: 3 })
  ),
})).value;

describe('values that cannot be made a text or number', () => {
  const examples: Array<[unknown]> = [
    [{ toString: 1, valueOf: 2 }],
    [[{ toString: 1 }]],
    [{ length: { toString: 1 } }],
  ];

  test('are no fault of the plugin in any field of a query', async () => {
    const property = fc.asyncProperty(hostileJson, async (value) => {
      for (const type of Object.keys(queryTypes)) {
        const answers = await askQueries(createModels(type, value));
        expect(answers.map(({ status }) => status)).not.toContain(500);
      }
    });
    await fc.assert(property, { numRuns: 4, examples });
  });

  test('are no fault of the plugin in any field of a rule or body', async () => {
    const property = fc.asyncProperty(hostileJson, fc.nat(rules.length - 1), async (value, i) => {
      const specs = [...replaceEach(rules[i], value)];
      const requests = [
        ...specs.map((spec) => callResource('rules/check', { spec })),
        ...specs.map((spec) => callResource('rules/evaluate', { spec, from: now - hour, to: now })),
        ...[...replaceEach(discoveryBody, value)].map((body) => callResource('discovery/preview', body)),
        callResource('discovery/explain', { term: value }),
        callResource('causes', { service: value, symptom: value, from: value, to: value }),
      ];
      expect((await Promise.all(requests)).map(({ status }) => status)).not.toContain(500);
    });
    await fc.assert(property, { numRuns: 4, examples: examples.map(([one]): [unknown, number] => [one, 0]) });
  });

  test('are told of in any setting, and stop nothing', async () => {
    const property = fc.asyncProperty(hostileJson, async (value) => {
      for (const jsonData of replaceEach(createSettings(), value)) {
        const health = await handlers.checkHealth(
          decode.healthRequest({ pluginContext: createContext(jsonData) }),
          signal
        );
        expect(typeof health.message).toBe('string');
      }
    });
    await fc.assert(property, { numRuns: 4, examples });
  });
});

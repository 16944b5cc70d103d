import type { QueryType } from '../../../src/queries';
import { queryTypes } from '../../../src/registry';
import { alertKinds } from '../../../src/alerts';
import type { CallQuery, ResourceCall } from '../stage/caller';
import { hour, minute } from '../stage/stage';
import { createCalendar } from './calendars';
import { createText } from './hostileValues';
import { mutate, toHostileText } from './mutate';
import type { Random } from '../stage/random';

/** What is sent for one index of a seed. */
export type Input =
  | { kind: 'model'; query: CallQuery; text: string }
  | { kind: 'settings' | 'calendar'; text: string }
  | { kind: 'resource'; call: ResourceCall; text: string };

/** Most give nothing, so that there is time for many inputs. */
const expressions = [
  'up',
  'rate(x_total[5m])',
  'many',
  'echo',
  'garbage',
  ...Array.from({ length: 10 }, () => 'nothing'),
];

const types: Readonly<Record<string, Pick<QueryType, 'fields' | 'outputs'>>> = queryTypes;

/** Query types with valid fields: few rows, so that there is time for many inputs. */
function createValidModel(random: Random): object {
  const queryType = random.pick(Object.keys(types));
  const { fields, outputs } = types[queryType];
  const defaults = Object.entries(fields).map(([name, field]) => [name, field.default]);
  return {
    ...Object.fromEntries(defaults),
    version: 1,
    queryType,
    output: random.pick(Object.keys(outputs)),
    source: { uid: 'prom' },
    query: { expr: random.pick(expressions), legendFormat: '{{id}}' },
    training: random.pick(['1h', '2h']),
    step: '5m',
    horizon: '30m',
    seasonality: random.pick(['auto', 'none', ['1h']]),
    bounds: random.pick(['auto', 'none', { lower: 0, upper: 200 }]),
    masked: ['2026-11-12T13:30Z/2026-11-12T18:30Z'],
    planned: ['2026-11-12T13:30Z/2026-11-12T18:30Z'],
    deploys: ['2026-11-12T13:30Z'],
    limit: 150,
  };
}

const settings = {
  grafanaUrl: 'http://127.0.0.1:9/',
  sources: [
    {
      uid: 'prom',
      kind: 'prometheus',
      url: 'http://127.0.0.1:9',
      headerNames: ['X-Key'],
      tenant: 'a',
      scrapeInterval: '15s',
    },
    { uid: 'loki', kind: 'loki', url: 'http://127.0.0.1:9/loki', basicAuthUser: 'bob', tlsSkipVerify: true },
    { uid: 'other', kind: 'grafana', name: 'Other' },
  ],
  limits: {
    maxSeries: 20,
    maxPoints: 100_000,
    maxResponseBytes: 1_000_000,
    timeoutMs: 1000,
    concurrency: 2,
    cacheBytes: 1_000_000,
  },
  calendar: {
    timeZone: 'Europe/Berlin',
    events: [{ name: 'Sale', times: ['2026-11-27/2026-11-28'], effect: 'learn' }],
    icsEffect: 'learn',
  },
  language: 'en-US',
  insight: {
    metrics: 'prom',
    logs: 'loki',
    rules: [
      {
        id: 'own',
        language: 'promql',
        kind: 'rate',
        scope: 'service',
        metric: 'x_total',
        subject: ['job'],
        expr: 'sum by ($by) (rate(x_total{$match}[5m]))',
      },
    ],
    ignoredPaths: ['/healthz'],
    slos: [{ name: 'Shop', service: 'shop', objective: 0.99, window: '28d' }],
  },
};

const specs = Object.values(alertKinds).flatMap(({ examples }) => Object.values(examples));

/** The input of this index; the same for the same seed. */
export function createInput(random: Random): Input {
  const share = random.next();
  if (share < 0.8) {
    return createModelInput(random);
  }
  if (share < 0.89) {
    return createSettingsInput(random, share > 0.885);
  }
  const call = random.chance(0.5) ? createRuleCall(random) : createCall(random);
  return { kind: 'resource', call, text: JSON.stringify(call) };
}

function createModelInput(random: Random): Input {
  const valid = createValidModel(random);
  const model = random.chance(0.9) ? mutate(random, valid) : valid;
  const text = toHostileText(random, model);
  const to = random.chance(0.95) ? Date.now() : random.pick([0, -1, 8.64e15, 1, 1e12]);
  const from = to - random.pick([hour, hour, hour, 2 * hour, 0, -hour, 1e12]);
  return {
    kind: 'model',
    query: { refId: 'A', from, to, intervalMs: random.pick([minute, 1, 0, 1e9]), model: text },
    text,
  };
}

function createSettingsInput(random: Random, hasCalendar: boolean): Input {
  const calendar = { ...settings.calendar, ics: createCalendar(random) };
  const valid = hasCalendar ? { ...settings, calendar } : settings;
  const changed = random.chance(0.8) ? mutate(random, valid) : valid;
  return { kind: hasCalendar ? 'calendar' : 'settings', text: toHostileText(random, changed) };
}

function createRuleCall(random: Random): ResourceCall {
  const to = Date.now();
  const spec = { ...structuredClone(random.pick(specs)), foresight: 'foresight' } as Record<string, unknown>;
  spec.source = { uid: 'prom', query: { refId: 'A', expr: random.pick(expressions), range: true } };
  spec.learning = { training: '2h', step: '5m' };
  const body = { spec: random.chance(0.9) ? mutate(random, spec) : spec, from: to - 10 * minute, to };
  const path = random.chance(0.8) ? 'rules/check' : 'rules/evaluate';
  return { path, body: toHostileText(random, random.chance(0.9) ? body : mutate(random, body)) };
}

function createCall(random: Random): ResourceCall {
  const to = Date.now();
  const bodies: Record<string, object> = {
    causes: { from: to - hour, to, service: 'shop', symptom: 'errors', metrics: 'prom' },
    'discovery/preview': { rules: settings.insight.rules, ignoredPaths: ['/a'], metrics: 'prom' },
    'discovery/explain': { term: 'http_requests_total' },
  };
  const path = random.pick([...Object.keys(bodies), 'sources', 'discovery']);
  if (!(path in bodies)) {
    const query = `metrics=${encodeURIComponent(toWellFormed(createText(random)))}&language=en-US`;
    return { path: random.chance(0.8) ? path : `${path}${toWellFormed(createText(random)).slice(0, 3000)}`, query };
  }
  return { path, body: toHostileText(random, mutate(random, bodies[path])) };
}

/** A host writes no lone surrogates where protobuf has texts. */
function toWellFormed(text: string): string {
  return text.replace(/[\ud800-\udfff]/g, '');
}

/** An input as people read it in a report. */
export function shorten(text: string): string {
  const most = 600;
  return text.length > most ? `${text.slice(0, most)}… (${text.length} characters)` : text;
}

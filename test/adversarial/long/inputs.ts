import type { ResourceCall, Wire } from '../stage/caller';
import { inspectAnswers, inspectResource } from '../stage/inspect';
import { createInstance, createModel, createQuery, hour } from '../stage/stage';

interface Sent {
  status: number;
  text: string;
  /** What is wrong beside the status. */
  problem?: string;
}

/** One long input: how it is sent to a data source of the source at `url`, and the statuses that are right. */
export interface LongInput {
  name: string;
  send(wire: Wire, url: string): Promise<Sent>;
  /** Default: 400 and 413. */
  allowed?: number[];
}

/** Whatever is long may be read as well where it does no harm. */
const anyStatus = [200, 400, 403, 404, 405, 413];

/** Texts that are cheap to send; their repetition is what costs. */
const texts: Array<[name: string, text: string]> = [
  ['digits', '1'.repeat(250_000)],
  ['digits with points', '1.1'.repeat(80_000)],
  ['durations', '1m'.repeat(120_000)],
  ['blanks', ' '.repeat(250_000)],
  ['dashes', 'a-'.repeat(100_000)],
  ['token beginnings', 'eyJ-'.repeat(50_000)],
  ['slashes', '/'.repeat(200_000)],
  ['opening brackets', '['.repeat(200_000)],
  ['opening braces', '{'.repeat(200_000)],
  ['template beginnings', '{{'.repeat(100_000)],
  ['macros', '$__'.repeat(70_000)],
  ['lone surrogates', '\ud800'.repeat(100_000)],
  ['combining characters', 'e\u0301'.repeat(100_000)],
  ['quotes', '"\\'.repeat(100_000)],
  ['line breaks', '\r\n'.repeat(100_000)],
  ['two megabytes', 'x'.repeat(2_000_000)],
];

const textFields = ['step', 'training', 'horizon', 'queryType', 'output', 'direction', 'seasonality', 'bounds'];
const listFields = ['seasonality', 'masked', 'planned', 'deploys'];
const numberFields = ['coverage', 'falseAlarmsPerWeek', 'version'];

/** Each text in each field of a query. */
export function listLongModels(): LongInput[] {
  const long = texts.flatMap(([name, text]) => [
    ...textFields.map((field) => toQuery(`${field}: ${name}`, createModel({ [field]: text }))),
    ...listFields.map((field) => toQuery(`${field}[]: ${name}`, createModel({ [field]: [text] }))),
    ...numberFields.map((field) => toQuery(`${field} as text: ${name}`, createModel({ [field]: text }))),
    toQuery(`source: ${name}`, createModel({ source: { uid: text } }), [400, 403, 413]),
    toQuery(`bounds.lower: ${name}`, createModel({ bounds: { lower: text } })),
    toQuery(`limit: ${name}`, createModel({ queryType: 'runway', limit: text })),
    toQuery(`expr: ${name}`, createModel({}, text), anyStatus),
    toQuery(`an unknown field: ${name}`, createModel({ [`x${text}`.slice(0, 100_000)]: text }), anyStatus),
  ]);
  const many = Array.from({ length: 200_000 }, () => '1h');
  const lists = listFields.map((field) => toQuery(`${field}: 200,000 entries`, createModel({ [field]: many })));
  const nested = ['[', '{"a":'].map((open) => {
    const close = open === '[' ? ']' : '}';
    const depth = 200_000;
    const text = `{"source":{"uid":"prom"},"query":{"expr":"up","x":${open.repeat(depth)}1${close.repeat(depth)}}}`;
    return toQuery(`nesting of ${depth} ${open}`, text, [400, 413]);
  });
  const wide = Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`field${i}`, i]));
  return [...long, ...lists, ...nested, toQuery('100,000 unknown fields', createModel(wide), [400, 413])];
}

function toQuery(name: string, model: object | string, allowed?: number[]): LongInput {
  return {
    name,
    allowed,
    async send(wire, url) {
      const answers = await wire.query({ instance: createInstance(url) }, [createQuery(model)]);
      const { status = 0, error } = answers.A ?? {};
      return { status: status ?? 0, text: error ?? '', problem: inspectAnswers(answers, ['A']) };
    },
  };
}

/** Each text in the settings: whatever they say, queries of other data sources and health are answered. */
export function listLongSettings(): LongInput[] {
  const places: Array<[name: string, create: (text: string) => object]> = [
    ['name', (text) => ({ sources: [{ uid: 'prom', kind: 'prometheus', url: 'http://127.0.0.1:9', name: text }] })],
    ['url', (text) => ({ sources: [{ uid: 'prom', kind: 'prometheus', url: `http://127.0.0.1:9/${text}` }] })],
    [
      'scrapeInterval',
      (text) => ({ sources: [{ uid: 'prom', kind: 'prometheus', url: 'http://127.0.0.1:9', scrapeInterval: text }] }),
    ],
    [
      'tlsCaCert',
      (text) => ({ sources: [{ uid: 'prom', kind: 'prometheus', url: 'http://127.0.0.1:9', tlsCaCert: text }] }),
    ],
    ['grafanaUrl', (text) => ({ grafanaUrl: `http://127.0.0.1:9/${text}` })],
    ['language', (text) => ({ language: text })],
    ['timeZone', (text) => ({ calendar: { timeZone: text } })],
    ['an event', (text) => ({ calendar: { events: [{ name: 'x', times: [text] }] } })],
    ['ics', (text) => ({ calendar: { ics: text } })],
    ['a line of ics', (text) => ({ calendar: { ics: `BEGIN:VCALENDAR\r\nX-A:${text}\r\nEND:VCALENDAR\r\n` } })],
    ['a discovery rule', (text) => ({ insight: { discovery: [{ id: text, metric: text, kind: text }] } })],
    ['an ignored path', (text) => ({ insight: { ignoredPaths: [text] } })],
    ['an objective', (text) => ({ insight: { slos: [{ name: text, target: text, window: text }] } })],
  ];
  return places.flatMap(([place, create]) =>
    texts.map(([name, text]): LongInput => ({
      name: `settings, ${place}: ${name}`,
      allowed: [200],
      async send(wire, url) {
        const instance = { ...createInstance(url, create(text)), uid: 'long', lastUpdatedMs: 2 };
        await wire.health({ instance });
        return { status: 200, text: '' };
      },
    }))
  );
}

/** Each text in the paths and bodies of resources. */
export function listLongResources(): LongInput[] {
  const to = Date.now();
  const range = { from: to - hour, to };
  const spec = {
    kind: 'anomaly',
    title: 'x',
    interval: '1m',
    source: { uid: 'prom', query: { refId: 'A', expr: 'up' } },
  };
  const calls = texts.flatMap(([name, text]): Array<[string, ResourceCall]> => [
    [`a path: ${name}`, { path: text }],
    [`a path that ends: ${name}`, { path: `discovery${text}` }],
    [`a method: ${name}`, { path: 'discovery', method: text }],
    [
      `metrics of discovery: ${name}`,
      { path: 'discovery', query: `metrics=${encodeURIComponent(toWellFormed(text))}` },
    ],
    [`a language: ${name}`, { path: 'sources', query: `language=${encodeURIComponent(toWellFormed(text))}` }],
    [`a body: ${name}`, { path: 'causes', body: text }],
    [`a service: ${name}`, { path: 'causes', body: { ...range, service: text } }],
    [`a term: ${name}`, { path: 'discovery/explain', body: { term: text } }],
    [
      `a rule to preview: ${name}`,
      { path: 'discovery/preview', body: { rules: [{ id: 'x', metric: text, kind: text }] } },
    ],
    [
      `the interval of a rule: ${name}`,
      { path: 'rules/evaluate', body: { ...range, spec: { ...spec, interval: text } } },
    ],
    [`the pending period of a rule: ${name}`, { path: 'rules/check', body: { spec: { ...spec, for: text } } }],
    [`the title of a rule: ${name}`, { path: 'rules/check', body: { spec: { ...spec, title: text } } }],
    [`a summary: ${name}`, { path: 'rules/check', body: { spec: { ...spec, annotations: { summary: text } } } }],
    [`a label: ${name}`, { path: 'rules/check', body: { spec: { ...spec, labels: { [text.slice(0, 5000)]: text } } } }],
    [
      `the expression of a rule: ${name}`,
      {
        path: 'rules/check',
        body: { spec: { ...spec, source: { uid: 'prom', query: { refId: 'A', expr: text } } } },
      },
    ],
  ]);
  return calls.map(([name, call]) => ({
    name,
    allowed: anyStatus,
    async send(wire, url) {
      const answer = await wire.resource({ instance: createInstance(url) }, call);
      return { status: answer.status, text: answer.body, problem: inspectResource(answer) };
    },
  }));
}

/** A lone surrogate has no place in an address. */
function toWellFormed(text: string): string {
  return text.replace(/[\ud800-\udfff]/g, '?');
}

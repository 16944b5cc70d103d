import { parseArgs } from 'node:util';
import { minute } from '../../src/engine';

export const modes = ['demo', 'data', 'live'] as const;

export interface Arguments {
  mode: (typeof modes)[number];
  csv?: string;
  json: boolean;
  /** demo: which halves. */
  only: string[];
  /** Kinds of incidents. */
  kinds: string[];
  /** demo: which of their pairs. */
  parts: string[];
  /** demo: distance of looks at quiet times, ms. */
  every: number;
  /** demo: paths of the programs. */
  prometheus: string;
  promtool: string;
  /** data: a folder of sets, and which of them. */
  data: string;
  sets: string[];
  /** live: Grafana and the demo shop; times in ms. */
  url: string;
  demo: string;
  gap: number;
  length: number;
}

export const usage = `npm run bench:health -- demo [--only incidents,quiet] [--kinds errors,latency,leak,traffic] [--parts day,night,short]
    [--every 5] [--prometheus PATH] [--promtool PATH]
npm run bench:health -- --data DIR [--sets a,b]
npm run bench:health -- live --url http://GRAFANA --demo http://SHOP [--kinds errors,...] [--gap 60] [--length 10]
each with [--csv results.csv] [--json]; --every, --gap and --length are minutes.
A token for Grafana is read from GRAFANA_TOKEN.`;

const halves = ['incidents', 'quiet'];
const kinds = ['errors', 'latency', 'leak', 'traffic'];
const parts = ['day', 'night', 'short'];

/** @throws Error that says which argument is wrong and what is allowed. */
export function readArguments(argv: string[]): Arguments {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      csv: text,
      json: { type: 'boolean', default: false },
      only: { ...text, default: halves.join() },
      kinds: { ...text, default: kinds.join() },
      parts: { ...text, default: parts.join() },
      every: { ...text, default: '5' },
      prometheus: { ...text, default: 'prometheus' },
      promtool: { ...text, default: 'promtool' },
      data: { ...text, default: '' },
      sets: { ...text, default: '' },
      url: { ...text, default: '' },
      demo: { ...text, default: '' },
      gap: { ...text, default: '60' },
      length: { ...text, default: '10' },
    },
  });
  const mode = values.data === '' ? positionals[0] : 'data';
  return {
    ...values,
    mode: modes.find((one) => one === mode) ?? fail(`${mode ?? 'Nothing'} is asked for. Allowed: ${modes.join(', ')}.`),
    only: readList('only', values.only, halves),
    kinds: readList('kinds', values.kinds, kinds),
    parts: readList('parts', values.parts, parts),
    sets: values.sets.split(',').filter((name) => name !== ''),
    every: readMinutes('every', values.every),
    gap: readMinutes('gap', values.gap),
    length: readMinutes('length', values.length),
    url: mode === 'live' ? readUrl('url', values.url) : '',
    demo: mode === 'live' ? readUrl('demo', values.demo) : '',
  };
}

function readList(option: string, written: string, allowed: string[]): string[] {
  const names = written.split(',');
  const unknown = names.filter((name) => !allowed.includes(name));
  return unknown.length === 0 ? names : fail(`--${option} is ${unknown.join()}. Allowed: ${allowed.join(', ')}.`);
}

function readMinutes(option: string, written: string): number {
  const value = Number(written);
  return value > 0 && value <= 1440 ? value * minute : fail(`--${option} is ${written}. Give minutes, 1 to 1440.`);
}

function readUrl(option: string, written: string): string {
  return URL.canParse(written) ? written.replace(/\/$/, '') : fail(`--${option} is no address: "${written}".`);
}

function fail(reason: string): never {
  throw new Error(`${reason}\n${usage}`);
}

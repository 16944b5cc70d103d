import { parseArgs } from 'node:util';

export interface Arguments {
  data: string;
  seasonLengths: number[] | 'auto';
  /** ms between observations where the data does not say. */
  step: number;
  /** Distance for the scale of MASE and for the seasonal naive forecast, observations. */
  scaleSeason: number;
  horizon?: number;
  coverage: number;
  backtest: boolean;
  windows: number;
  /** Latest observations that each rolling origin may learn from. */
  training: number;
  pythonPeers: boolean;
  augurs: boolean;
  out?: string;
  csv?: string;
  json: boolean;
}

export const usage = `npm run bench:forecast -- --data DIR [--season-lengths 24,168|auto] [--horizon N]
  [--coverage 0.95] [--step 1h] [--scale-season N] [--out forecasts.jsonl] [--csv results.csv] [--json]
  [--peers python|none] [--backtest [--windows 6] [--training 4032]]
DIR holds train.jsonl and test.jsonl, and naive2.jsonl for OWA; with --backtest, any CSV (or .csv.gz) of
timestamp,value[,label] and Prometheus range results (.json, .json.gz), also in folders below.
--step: what one observation is worth where the data has no times (1w, 1d, 1h, 5m, ...); longer than the data's own it
averages. --scale-season: the season of the seasonal naive forecast and of MASE's scale; a day where it is left out.
--peers python: statsforecast and Prophet too, where $PYTHON (or python3) has them.`;

const units: Record<string, number> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/** @throws Error that says which argument is wrong and what is allowed. */
export function readArguments(argv: string[]): Arguments {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  const { values } = parseArgs({
    args: argv,
    options: {
      data: text,
      'season-lengths': { ...text, default: 'auto' },
      horizon: text,
      coverage: { ...text, default: '0.95' },
      step: text,
      'scale-season': text,
      out: text,
      csv: text,
      peers: text,
      windows: { ...text, default: '6' },
      training: { ...text, default: '4032' },
      backtest: flag,
      json: flag,
    },
  });
  if (values.data === undefined) {
    throw new Error(`--data is missing.\n${usage}`);
  }
  if (values.backtest && values.peers === 'python') {
    throw new Error('--peers python forecasts holdouts only. Leave it out, or leave out --backtest.');
  }
  const step = readStep(values.step ?? (values.backtest ? '5m' : '1h'));
  const seasonLengths =
    values['season-lengths'] === 'auto'
      ? 'auto'
      : values['season-lengths'].split(',').map((part) => whole(part, '--season-lengths'));
  const peers = readChoice(values.peers, ['python', 'none']);
  const day = Math.max(1, Math.round(units.d / step));
  return {
    data: values.data,
    seasonLengths,
    step,
    scaleSeason: values['scale-season']
      ? whole(values['scale-season'], '--scale-season')
      : seasonOr(seasonLengths, day),
    horizon: values.horizon ? whole(values.horizon, '--horizon') : undefined,
    coverage: probability(values.coverage),
    backtest: values.backtest,
    windows: whole(values.windows, '--windows'),
    training: whole(values.training, '--training'),
    pythonPeers: peers === 'python',
    augurs: peers !== 'none',
    out: values.out,
    csv: values.csv,
    json: values.json,
  };
}

function seasonOr(seasonLengths: number[] | 'auto', fallback: number): number {
  return seasonLengths === 'auto' ? fallback : Math.min(...seasonLengths);
}

function whole(text: string, name: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) {
    throw new Error(`${name} is "${text}". Use whole numbers from 1.\n${usage}`);
  }
  return value;
}

function probability(text: string): number {
  const value = Number(text);
  if (!(value > 0 && value < 1)) {
    throw new Error(`--coverage is "${text}". Use a probability inside (0, 1), such as 0.95.`);
  }
  return value;
}

function readChoice(text: string | undefined, allowed: string[]): string | undefined {
  if (text !== undefined && !allowed.includes(text)) {
    throw new Error(`--peers is "${text}". Use ${allowed.join(' or ')}, or leave it out.`);
  }
  return text;
}

function readStep(text: string): number {
  const parts = /^(\d+)([smhdw])$/.exec(text);
  if (!parts) {
    throw new Error(`--step is "${text}". Use a duration such as 30s, 5m, 1h, 1d or 1w.`);
  }
  return Number(parts[1]) * units[parts[2]];
}

import { parseArgs } from 'node:util';

export interface Arguments {
  data: string;
  /** Put incidents into the series instead of using labels. */
  inject: boolean;
  seed: number;
  augurs: boolean;
  out?: string;
  csv?: string;
  json: boolean;
}

export const usage = `npm run bench:anomaly -- --data DIR [--inject [--seed 7]] [--out scores.jsonl]
  [--csv results.csv] [--json] [--peers none]
DIR holds data/*/*.csv with labels/combined_windows.json (as NAB does); or CSV files (.csv, .csv.gz) with a label
column and times, or a manifest.json that gives start and stepSeconds. With --inject it may hold any CSV of
timestamp,value and Prometheus range results (.json, .json.gz). --peers none leaves augurs out.`;

/** @throws Error that says which argument is wrong and what is allowed. */
export function readArguments(argv: string[]): Arguments {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  const { values } = parseArgs({
    args: argv,
    options: {
      data: text,
      inject: flag,
      seed: { ...text, default: '7' },
      peers: text,
      out: text,
      csv: text,
      json: flag,
    },
  });
  if (values.data === undefined) {
    throw new Error(`--data is missing.\n${usage}`);
  }
  if (!/^\d+$/.test(values.seed)) {
    throw new Error(`--seed is "${values.seed}". Use a whole number.`);
  }
  return {
    data: values.data,
    inject: values.inject,
    seed: Number(values.seed),
    augurs: values.peers !== 'none',
    out: values.out,
    csv: values.csv,
    json: values.json,
  };
}

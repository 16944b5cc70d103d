import { parseArgs } from 'node:util';

export interface Arguments {
  data: string;
  csv?: string;
  json: boolean;
  /** A few incidents of each system: for a look, not for results. */
  quick: boolean;
}

export const usage = `npm run bench:causes -- --data DIR [--csv results.csv] [--json] [--quick]
DIR holds, itself or in folders of systems, <scenario>/graph.csv with
<scenario>/{train,test}/issue_*/{metrics.csv,target.json} (as PetShop does), or
<day>/fault_list.json with <day>/metric/{dependency.csv,*_metric.csv} (as Nezha does); any .csv may be .csv.gz.
With --json what is said of every incident is given too; --quick takes ten incidents of each system.`;

/** @throws Error that says which argument is wrong and what is allowed. */
export function readArguments(argv: string[]): Arguments {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  const { values } = parseArgs({ args: argv, options: { data: text, csv: text, json: flag, quick: flag } });
  if (values.data === undefined) {
    throw new Error(`--data is missing.\n${usage}`);
  }
  return { data: values.data, csv: values.csv, json: values.json, quick: values.quick };
}

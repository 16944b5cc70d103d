import { parseArgs } from 'node:util';

export interface Arguments {
  data: string;
  csv?: string;
  json: boolean;
}

export const usage = `npm run bench:causes -- --data DIR [--csv results.csv] [--json]
DIR holds <scenario>/graph.csv with <scenario>/{train,test}/issue_*/{metrics.csv,target.json} (as PetShop does), or
<day>/fault_list.json with <day>/metric/{dependency.csv,*_metric.csv} (as Nezha does); any .csv may be .csv.gz.
With --json every incident's top five and the place of its true cause are given too.`;

/** @throws Error that says which argument is wrong and what is allowed. */
export function readArguments(argv: string[]): Arguments {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: argv,
    options: { data: text, csv: text, json: { type: 'boolean', default: false } },
  });
  if (values.data === undefined) {
    throw new Error(`--data is missing.\n${usage}`);
  }
  return { data: values.data, csv: values.csv, json: values.json };
}

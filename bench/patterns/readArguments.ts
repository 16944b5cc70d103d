import { parseArgs } from 'node:util';

export interface Arguments {
  data: string;
  csv?: string;
  json: boolean;
  /** Whether Python's Drain3 is run beside ours. */
  withPython: boolean;
}

export const usage = `npm run bench:logs -- --data DIR [--csv results.csv] [--json] [--peers none]
DIR holds, itself or in folders of sets, *_structured.csv with the columns Content, EventId and EventTemplate (as loghub
does). Drain3 is run by $PYTHON or python3 where it is installed; --peers none leaves it out.`;

/** @throws Error that says which argument is wrong and what is allowed. */
export function readArguments(argv: string[]): Arguments {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: argv,
    options: {
      data: text,
      csv: text,
      peers: { ...text, default: 'python' },
      json: { type: 'boolean', default: false },
    },
  });
  if (values.data === undefined) {
    throw new Error(`--data is missing.\n${usage}`);
  }
  if (!['python', 'none'].includes(values.peers)) {
    throw new Error(`--peers is "${values.peers}". Give python or none.\n${usage}`);
  }
  return { data: values.data, csv: values.csv, json: values.json, withPython: values.peers === 'python' };
}

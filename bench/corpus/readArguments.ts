import { parseArgs } from 'node:util';

export interface Arguments {
  /** Folders of dashboards and of rule files; empty = none. */
  dashboards: string;
  rules: string;
  csv?: string;
  json: boolean;
  port: number;
  /** Paths of the programs. */
  prometheus: string;
  promtool: string;
}

export const usage = `npm run bench:corpus -- [--dashboards DIR] [--rules DIR] [--port 19777] [--prometheus PATH] [--promtool PATH] [--csv results.csv] [--json]
Reads the dashboards (JSON) and rule files (YAML) of folders of yours against a Prometheus with made-up series for them.`;

/** @throws Error that says which argument is wrong and what is allowed. */
export function readArguments(argv: string[]): Arguments {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: argv,
    options: {
      dashboards: { ...text, default: '' },
      rules: { ...text, default: '' },
      csv: text,
      json: { type: 'boolean', default: false },
      port: { ...text, default: '19777' },
      prometheus: { ...text, default: 'prometheus' },
      promtool: { ...text, default: 'promtool' },
    },
  });
  const { port, ...rest } = values;
  const number = Number(port);
  if (!Number.isInteger(number) || number < 1 || number > 65_535) {
    throw new Error(`--port is ${port}. Give a number from 1 to 65535.\n${usage}`);
  }
  if (rest.dashboards === '' && rest.rules === '') {
    throw new Error(`Neither --dashboards nor --rules is given.\n${usage}`);
  }
  return { ...rest, port: number };
}

import { parseArgs } from 'node:util';

export const measureNames = ['anomaly', 'falsealarms', 'inject', 'forecast', 'causes'] as const;
export type MeasureName = (typeof measureNames)[number];

const peerChoices = ['all', 'none', 'python'] as const;

export interface Arguments {
  data: string;
  only: readonly MeasureName[];
  /** Names of the sets that are measured; all where left out. */
  sets?: string[];
  /** A few series of each set, cut short: for a look, not for results. */
  quick: boolean;
  ablate: boolean;
  peers: (typeof peerChoices)[number];
  seed: number;
  csv?: string;
  json: boolean;
}

export const usage = `npm run bench:generalise -- --data DIR [--only ${measureNames.join(',')}] [--sets a,b]
  [--quick] [--ablate] [--peers none|python] [--seed 7] [--csv results.csv] [--json]
DIR has a folder per set (or is one set): CSV files of timestamp,value[,label], NAB, UCR archive, ASD, train.jsonl with
test.jsonl, Prometheus range results, incidents as PetShop or Nezha have them. bench/README.md says how to read the
figures.`;

/** @throws Error that says which argument is wrong and what is allowed. */
export function readArguments(argv: string[]): Arguments {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  const { values } = parseArgs({
    args: argv,
    options: {
      data: text,
      only: text,
      sets: text,
      quick: flag,
      ablate: flag,
      peers: { ...text, default: 'all' },
      seed: { ...text, default: '7' },
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
    only: readList(values.only, '--only', measureNames),
    sets: values.sets?.split(','),
    quick: values.quick,
    ablate: values.ablate,
    peers: readList(values.peers, '--peers', peerChoices)[0],
    seed: Number(values.seed),
    csv: values.csv,
    json: values.json,
  };
}

function readList<Name extends string>(text: string | undefined, option: string, allowed: readonly Name[]): Name[] {
  if (text === undefined) {
    return [...allowed];
  }
  const parts = text.split(',').map((part) => part.trim());
  const wrong = parts.find((part) => !allowed.includes(part as Name));
  if (wrong !== undefined) {
    throw new Error(`${option} is "${text}": there is no "${wrong}". Use ${allowed.join(', ')}.`);
  }
  return parts as Name[];
}

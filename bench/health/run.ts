import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { basename, dirname, resolve } from 'node:path';
import { table } from '../forecast/report';
import { runDemo } from './demo/runDemo';
import { runLive } from './live/runLive';
import { readArguments, type Arguments } from './readArguments';
import type { Outcome } from './report';
import { runSets } from './sets/runSets';

async function run(options: Arguments): Promise<Outcome> {
  switch (options.mode) {
    case 'demo':
      return runDemo(options);
    case 'data':
      return runSets(options, (text) => process.stderr.write(`${text}\n`));
    case 'live':
      return runLive(options, (text) => process.stderr.write(`${text}\n`));
  }
}

/** How the results came about. */
function origin(options: Arguments, began: number): string[] {
  const shown = process.argv.slice(2).map((word) => (word === options.data ? basename(resolve(word)) : word));
  return [
    `npm run bench:health -- ${shown.join(' ')}`,
    `bun ${process.versions.bun ?? '-'}, ${process.platform} ${process.arch}, ${cpus()[0]?.model ?? 'unknown processor'}`,
    `took ${Math.round((performance.now() - began) / 1000)} s`,
  ];
}

function toCsv({ lines, summary }: Outcome, comments: string[]): string {
  const quote = (value: string | number) => (/[",]/.test(String(value)) ? JSON.stringify(value) : String(value));
  const names = Object.keys(lines[0] ?? {});
  const rows = lines.map((line) => names.map((name) => quote(line[name])).join(','));
  const head = [...comments, ...summary.flatMap((text) => text.split('\n'))].map((text) => `# ${text}`);
  return [...head, names.join(','), ...rows].join('\n') + '\n';
}

async function main(): Promise<void> {
  const began = performance.now();
  const options = readArguments(process.argv.slice(2));
  const outcome = await run(options);
  const comments = origin(options, began);
  if (options.csv !== undefined) {
    mkdirSync(dirname(resolve(options.csv)), { recursive: true });
    writeFileSync(options.csv, toCsv(outcome, comments));
  }
  const { lines, summary } = outcome;
  const text = [...(lines.length > 0 ? [table(lines), ''] : []), ...summary, '', ...comments];
  console.log(options.json ? JSON.stringify({ ...outcome, comments }, null, 1) : text.join('\n'));
}

main()
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  })
  .finally(() => process.exit());

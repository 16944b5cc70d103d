import { createReadStream } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { joinRecords, severities, summarizePatterns, type PatternSummary } from '../../src/engine';
import { CommandError, type Command, type CommandCall } from '../command';
import { textTable } from '../textTable';

/** Lines that are read at most, and patterns that are shown where nothing else is asked for. */
const maxLines = 1_000_000;
const defaultShown = '20';

export const patterns: Command = {
  name: 'patterns',
  summary: 'Shows the patterns of a file of log lines: how often, how bad, and the filter that finds them in Loki.',
  files: 'FILE',
  options: {
    max: { value: 'N', summary: `Patterns that are shown, the most frequent first; default ${defaultShown}.` },
    level: { value: 'LEVEL', summary: `Only those at least as bad: ${severities.join(', ')}.` },
    json: { summary: 'All of them as JSON, with an example of each.' },
  },
  async run(call) {
    const [file] = call.files;
    if (file === undefined || call.files.length !== 1) {
      throw new CommandError(`${call.files.length} files are given. Give one file of log lines, such as app.log.`);
    }
    const lines = await readLines(path.resolve(call.folder, file));
    const { patterns: all, unmatched } = summarizePatterns(joinRecords(lines));
    const chosen = filterByLevel(all, call);
    if (call.switches.has('json')) {
      call.print(JSON.stringify({ lines: lines.length, unmatched, patterns: chosen }));
      return 0;
    }
    const shown = chosen.slice(0, readMax(call));
    textTable(['count', 'level', 'filter for Loki, or the pattern'], shown.map(formatRow)).forEach(call.print);
    call.print(`${file}: ${lines.length} lines, ${chosen.length} patterns, ${shown.length} shown.`);
    return 0;
  },
};

async function readLines(file: string): Promise<string[]> {
  const lines: string[] = [];
  try {
    for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
      lines.push(line);
      if (lines.length >= maxLines) {
        break;
      }
    }
  } catch (error) {
    throw new CommandError(`${file} cannot be read (${(error as { code?: string }).code ?? String(error)}).`);
  }
  return lines;
}

function filterByLevel(all: PatternSummary[], { values: { level } }: CommandCall): PatternSummary[] {
  const least = severities.findIndex((severity) => severity === level);
  if (level !== undefined && least < 0) {
    throw new CommandError(`--level is "${level}". Give one of ${severities.join(', ')}.`);
  }
  return level === undefined ? all : all.filter(({ severity }) => severity && severities.indexOf(severity) >= least);
}

function readMax({ values: { max = defaultShown } }: CommandCall): number {
  const count = Number(max);
  if (!Number.isInteger(count) || count < 1) {
    throw new CommandError(`--max is "${max}". Give a whole number of at least 1.`);
  }
  return count;
}

function formatRow({ count, severity, filter, tokens }: PatternSummary): string[] {
  return [String(count), severity ?? '', filter === undefined ? tokens.join(' ') : `|> ${filter}`];
}

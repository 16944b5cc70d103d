import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { errorMessage } from '../../src/engine';
import { table } from '../forecast/report';
import { measureDetection } from './detection/measureDetection';
import { readRawLogs } from './detection/readRawLogs';
import { reportDetection } from './detection/reportDetection';
import { measureBlocks } from './measureBlocks';
import { measureMemory } from './measureMemory';
import { groupByDrain3, groupByForesight, measureLinesPerSecond, type Grouping } from './methods';
import { readArguments } from './readArguments';
import { readLogSets, type LogSet } from './readLogSets';
import { scoreGroups, type GroupScore } from './scoreGroups';

/** One method on one set. */
interface Row extends GroupScore {
  method: string;
  set: string;
  linesPerSecond: number;
}

function toRow(method: string, set: LogSet, { groups, patterns, seconds }: Grouping): Row {
  return { method, set: set.name, ...scoreGroups(set, groups, patterns), linesPerSecond: set.lines.length / seconds };
}

function measure(sets: LogSet[], withPython: boolean): { rows: Row[]; versions: string | undefined } {
  const own = sets.map((set) => ({
    ...toRow('foresight', set, groupByForesight(set)),
    linesPerSecond: measureLinesPerSecond(set),
  }));
  const drain3 = withPython ? groupByDrain3(sets) : undefined;
  const others = drain3?.groupings.map((grouping, s) => toRow('drain3', sets[s], grouping)) ?? [];
  return { rows: [...own, ...others], versions: drain3?.versions };
}

type Line = Record<string, string>;

function formatRow({ method, set, ga, fga, pa, groups, events, linesPerSecond }: Row): Line {
  return formatLine({ method, set }, [ga, fga, pa], { groups: `${groups}/${events}`, linesPerSecond });
}

/** Mean and worst of each figure over the sets of a method. */
function summarise(rows: Row[], method: string): Line[] {
  const own = rows.filter((row) => row.method === method);
  const columns = [own.map(({ ga }) => ga), own.map(({ fga }) => fga), own.map(({ pa }) => pa)];
  const speeds = own.map(({ linesPerSecond }) => linesPerSecond);
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const worst = (values: number[]) => Math.min(...values);
  const line = (set: string, of: (values: number[]) => number) =>
    formatLine({ method, set }, columns.map(of), { groups: '', linesPerSecond: of(speeds) });
  return [line('mean', mean), line('worst', worst)];
}

function formatLine(
  names: { method: string; set: string },
  shares: number[],
  { groups, linesPerSecond }: { groups: string; linesPerSecond: number }
): Line {
  const [GA, FGA, PA] = shares.map((share) => share.toFixed(3));
  return { ...names, GA, FGA, PA, 'groups/events': groups, 'lines/s': linesPerSecond.toFixed(0) };
}

/** The lines as CSV, headed by how they came about. */
function toCsv(lines: Line[], notes: string[]): string {
  const head = [
    '# npm run bench:logs -- --data sets --csv bench/results/logs.csv',
    ...notes.map((note) => `# ${note}`),
  ];
  const cells = [Object.keys(lines[0]), ...lines.map((line) => Object.values(line))];
  return [...head, ...cells.map((row) => row.join(','))].map((line) => `${line}\n`).join('');
}

/** How well incidents are found in the logs of a folder; progress goes to standard error. */
function detect(folder: string): Line[] {
  const { logs, withoutTimes } = readRawLogs(folder);
  if (withoutTimes.length > 0) {
    console.error(`Without times, or too few lines: ${withoutTimes.join(', ')}.`);
  }
  return reportDetection(
    logs.flatMap((log) => {
      console.error(`${log.name}: ${log.records.length} records`);
      return measureDetection(log);
    })
  );
}

function toText(memory: ReturnType<typeof measureMemory>, folder: string): string[] {
  return [
    `miner with ${memory.patterns} patterns: ${memory.mebibytes.toFixed(1)} MiB`,
    ...measureBlocks(folder).map(({ set, blocks, whole }) => `${set}: ${whole} of ${blocks} blocks are one record`),
  ];
}

function main(): void {
  const { data, csv, json, withPython } = readArguments(process.argv.slice(2));
  const memory = measureMemory();
  const { rows, versions } = measure(readLogSets(data), withPython);
  const methods = [...new Set(rows.map(({ method }) => method))];
  const lines = [...rows.map(formatRow), ...methods.flatMap((method) => summarise(rows, method))];
  const notes = toText(memory, data);
  const detection = detect(data);
  if (csv !== undefined) {
    writeFileSync(csv, toCsv(lines, [...(versions ? [versions] : []), ...notes]));
    if (detection.length > 0) {
      writeFileSync(csv.replace(/(?:\.csv)?$/, '-detection.csv'), toCsv(detection, []));
    }
  }
  if (json) {
    console.log(JSON.stringify({ versions, rows, memory, blocks: measureBlocks(data), detection }));
    return;
  }
  console.log(`Cores: ${cpus().length} of ${cpus()[0]?.model ?? 'an unknown kind'}${versions ? `; ${versions}` : ''}`);
  console.log(table(lines));
  console.log(notes.join('\n'));
  if (detection.length > 0) {
    console.log(table(detection));
  }
}

try {
  main();
} catch (error) {
  console.error(errorMessage(error));
  process.exitCode = 1;
}

import { getDefaults } from 'valibot';
import { passesFilter, type LineFilter } from '../../../src/engine';
import { logSettingsSchema, type KnownPatterns, type LogAccess } from '../../../src/insight';
import type { HistorySeries, LogLine, LogReader, ReadHistory } from '../../../src/queries';

/** What was calls for, and how often. */
export interface LogCalls {
  reads: number;
  counts: string[];
}

/** Log lines in memory, read and counted as a Loki would. */
export interface MemoryLogs {
  logs: LogAccess;
  readHistory: ReadHistory;
  calls: LogCalls;
}

const bytesPerLine = 100;

/** A reader of these lines, oldest first, whose selectors are all alike; `hasPatternFilter` false = no counting by patterns. */
export function memoryLogs(
  lines: readonly LogLine[],
  {
    hasPatternFilter = true,
    settings = {},
  }: { hasPatternFilter?: boolean; settings?: Partial<LogAccess['settings']> } = {}
): MemoryLogs {
  const calls: LogCalls = { reads: 0, counts: [] };
  const known = new Map<string, KnownPatterns>();
  const select = ({ from, to }: { from: number; to: number }) => lines.filter(({ time }) => time >= from && time < to);
  const reader: LogReader = {
    hasPatternFilter: () => hasPatternFilter,
    readVolume: async (request) => {
      const entries = select(request).length;
      return { entries, bytes: entries * bytesPerLine, streams: 1 };
    },
    async readLines({ query, limit, ...range }) {
      calls.reads++;
      const all = select(range).filter(passesStages(String(query.expr)));
      const newest = all.slice(Math.max(0, all.length - limit)).reverse();
      return {
        lines: newest,
        isCut: all.length >= limit,
        bytesScanned: all.length * bytesPerLine,
        notices: [],
        partial: false,
      };
    },
  };
  const readHistory: ReadHistory = async ({ query, from, to, step }) => {
    const expr = String(query.expr);
    calls.counts.push(expr);
    const passes = passesStages(expr.replace(/^sum\(count_over_time\(/, ''));
    const values = new Float64Array(Math.round((to - from) / step) + 1);
    for (const line of lines) {
      const row = Math.ceil((line.time - from) / step);
      if (row >= 0 && row < values.length && passes(line)) {
        values[row]++;
      }
    }
    const series: HistorySeries = {
      name: 'count',
      labels: {},
      series: { start: from, step, values },
      duplicates: 0,
      irregular: false,
    };
    return { series: [series], skipped: [], cache: 'miss' };
  };
  return {
    calls,
    readHistory,
    logs: {
      open: () => reader,
      memory: { get: (key) => known.get(key), set: (key, value) => void known.set(key, value) },
      settings: { ...(getDefaults(logSettingsSchema) as LogAccess['settings']), ...settings },
    },
  };
}

/** What the line filters behind the selector let through. */
function passesStages(expr: string): (line: LogLine) => boolean {
  const [, stages = ''] = /^\{[^}]*\}(.*)$/s.exec(expr) ?? [];
  const filters = [...stages.matchAll(/\|> ("(?:[^"\\]|\\.)*")/g)].map(([, text]) =>
    readFilter(JSON.parse(text) as string)
  );
  const words = [...stages.matchAll(/\|~ `([^`]*)`/g)].map(([, text]) => new RegExp(text.replace('(?i:', '(?:'), 'i'));
  return ({ text }) => filters.every((filter) => passesFilter(text, filter)) && words.every((one) => one.test(text));
}

function readFilter(text: string): LineFilter {
  const parts = text.split('<_>');
  return {
    literals: parts.filter((part) => part !== ''),
    openStart: parts[0] === '',
    openEnd: parts[parts.length - 1] === '',
  };
}

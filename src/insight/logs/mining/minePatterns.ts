import {
  createLineFilter,
  createPatternMiner,
  formatFilter,
  listParameters,
  passesFilter,
  redactLine,
  severities,
  type LineFilter,
  type LogParameter,
  type Pattern,
  type Severity,
} from '../../../engine';
import type { KnownPatterns } from '../logAccess';
import type { LogRecord } from './readRecords';
import { redactFilter } from './redactFilter';

/** Lines of a pattern that its filter is made of. */
const maxExamples = 5;

/** When records of a pattern came; times in ms, the oldest first. */
export interface Occurrences {
  times: number[];
  /** For how many records each stands. */
  weights: number[];
}

/** A pattern with what its records say. */
export interface MinedPattern {
  id: string;
  /** Words, with `<_>` for what differs. */
  text: string;
  filter: LineFilter | undefined;
  level: Severity | undefined;
  /** Label sets of its streams, some of them. */
  streams: Array<Record<string, string>>;
  example: string;
  /** Values of its lines that are worth a series. */
  parameters: LogParameter[];
  /** In the range that is asked for. */
  range: Occurrences;
  /** Before it. */
  baseline: Occurrences;
}

/** Streams of a pattern that are remembered: enough to name its services. */
const maxStreams = 100;

/**
 * The patterns of records, with what is to be remembered of them. Patterns that were known stay what they were, or grow. Others
 * have the thread in between.
 */
export async function minePatterns(
  { range, baseline }: { range: readonly LogRecord[]; baseline: readonly LogRecord[] },
  known?: KnownPatterns
): Promise<{ patterns: MinedPattern[]; known: KnownPatterns; unmatched: number }> {
  const miner = createPatternMiner({ state: forgetCounts(known) });
  await forEachInTurns([...baseline, ...range], ({ text }) => miner.add(text));
  const { unmatched } = miner.read();
  const found = new Map<string, Found>();
  let missed = 0;
  const note = (record: LogRecord, when: 'range' | 'baseline') => {
    const pattern = miner.find(record.text);
    if (pattern === undefined) {
      missed += when === 'range' ? record.weight : 0;
      return;
    }
    const one = found.get(pattern.id) ?? createFound(pattern);
    found.set(pattern.id, one);
    addRecord(one, record, when);
  };
  await forEachInTurns(baseline, (record) => note(record, 'baseline'));
  await forEachInTurns(range, (record) => note(record, 'range'));
  const [kept, others] = selectTelling([...found.values()]);
  const patterns: MinedPattern[] = [];
  await forEachInTurns(kept, (one) => patterns.push(describeFound(one, known)));
  const left = others.reduce(
    (sum, { range: { weights } }) => sum + weights.reduce((all, weight) => all + weight, 0),
    0
  );
  return { patterns, known: remember(kept, patterns), unmatched: Math.max(missed, unmatched) + left };
}

/** Patterns of one answer: where there are more, hardly two lines say the same. */
const maxPatterns = 1_000;

/** The patterns that are kept, the gravest and most frequent, and the others. */
function selectTelling(found: Found[]): [Found[], Found[]] {
  const size = ({ range, baseline }: Found) => range.times.length + baseline.times.length;
  const sorted =
    found.length > maxPatterns ? found.sort((a, b) => b.severity - a.severity || size(b) - size(a)) : found;
  return [sorted.slice(0, maxPatterns), sorted.slice(maxPatterns)];
}

/** Records after which others have a turn: some milliseconds of lines that have nothing in common. */
const turn = 50;

async function forEachInTurns<Item>(items: readonly Item[], work: (item: Item) => void): Promise<void> {
  for (let i = 0; i < items.length; i++) {
    work(items[i]);
    if (i % turn === turn - 1) {
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
  }
}

interface Found extends Pick<MinedPattern, 'range' | 'baseline'> {
  pattern: Pattern;
  streams: Map<string, Record<string, string>>;
  examples: Set<string>;
  /** Index of `severities`, or -1. */
  severity: number;
}

function createFound(pattern: Pattern): Found {
  const nothing = (): Occurrences => ({ times: [], weights: [] });
  return {
    pattern,
    streams: new Map(),
    examples: new Set(),
    severity: -1,
    range: nothing(),
    baseline: nothing(),
  };
}

function addRecord(found: Found, { time, entry, labels, level, weight }: LogRecord, when: 'range' | 'baseline'): void {
  found[when].times.push(time);
  found[when].weights.push(weight);
  if (found.examples.size < maxExamples) {
    found.examples.add(entry);
  }
  if (found.streams.size < maxStreams) {
    found.streams.set(JSON.stringify(labels), labels);
  }
  found.severity = Math.max(found.severity, level === undefined ? -1 : severities.indexOf(level));
}

function describeFound(
  { pattern, streams, examples, severity, range, baseline }: Found,
  known?: KnownPatterns
): MinedPattern {
  const [example = ''] = examples;
  const filter = findFilter(pattern, [...examples], known);
  return {
    id: pattern.id,
    text: filter ? formatText(filter) : redactLine(pattern.tokens.join(' ').replaceAll('<*>', '<_>')),
    filter,
    level: severities[severity],
    streams: [...streams.values()],
    example: redactLine(example),
    parameters: filter ? listParameters(pattern, [...examples]) : [],
    range,
    baseline,
  };
}

/** The filter as before while the pattern is: what was counted by it holds on. */
function findFilter({ id, tokens }: Pattern, examples: string[], known?: KnownPatterns): LineFilter | undefined {
  const before = known?.filters.get(id);
  if (before?.tokens === joinTokens(tokens) && examples.every((line) => passesFilter(line, before.filter))) {
    return before.filter;
  }
  const filter = createLineFilter(tokens, examples);
  return filter && redactFilter(filter);
}

/** What stands between the quotes of a filter. */
export function formatText(filter: LineFilter): string {
  return JSON.parse(formatFilter(filter)) as string;
}

function joinTokens(tokens: readonly string[]): string {
  return tokens.join(' ');
}

function forgetCounts(known: KnownPatterns | undefined) {
  return known && { patterns: known.state.patterns.map((one) => ({ ...one, count: 0 })), unmatched: 0 };
}

/** What was seen this time: what was not is forgotten, so that it stays bounded. */
function remember(kept: readonly Found[], patterns: readonly MinedPattern[]): KnownPatterns {
  const filters = patterns.flatMap(({ id, filter }, i) =>
    filter ? [[id, { tokens: joinTokens(kept[i].pattern.tokens), filter }] as const] : []
  );
  return { state: { patterns: kept.map(({ pattern }) => pattern), unmatched: 0 }, filters: new Map(filters) };
}

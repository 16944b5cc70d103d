import { createLineFilter } from './filter/createLineFilter';
import { formatFilter } from './filter/lineFilter';
import { findSeverity, severities, type Severity } from './findSeverity';
import type { Pattern } from './pattern';
import { createPatternMiner } from './patternMiner';
import { redactLine } from './redact/redactLine';

/** Lines of a pattern that its filter is made of. */
const maxExamples = 5;

/** A pattern with what people want to know of it. */
export interface PatternSummary extends Pattern {
  /** Of all lines, from 0 to 1. */
  share: number;
  /** The worst that any of its lines says; undefined where none says how bad it is. */
  severity: Severity | undefined;
  /** One of its lines, without personal data and secrets. */
  example: string;
  /** Loki's pattern filter for its lines, quoted; undefined where it would say too little. */
  filter: string | undefined;
}

/** The patterns of these records (see joinRecords), the most frequent first, and how many records were of more than are kept. */
export function summarizePatterns(records: readonly string[]): { patterns: PatternSummary[]; unmatched: number } {
  const miner = createPatternMiner();
  records.forEach((record) => miner.add(record));
  const { patterns, unmatched } = miner.read();
  const lines = new Map(patterns.map(({ id }): [string, Seen] => [id, { examples: new Set(), severity: -1 }]));
  for (const record of records) {
    const seen = lines.get(miner.find(record)?.id ?? '');
    if (seen) {
      addRecord(seen, record);
    }
  }
  const summarize = (pattern: Pattern): PatternSummary => {
    const { examples, severity } = lines.get(pattern.id) ?? { examples: new Set<string>(), severity: -1 };
    const [example = ''] = examples;
    const filter = createLineFilter(pattern.tokens, [...examples]);
    return {
      ...pattern,
      share: pattern.count / records.length,
      severity: severities[severity],
      example: redactLine(example),
      filter: filter && formatFilter(filter),
    };
  };
  return { patterns: patterns.map(summarize).sort((a, b) => b.count - a.count), unmatched };
}

/** What was seen of a pattern; `severity` is an index of `severities`, or -1. */
interface Seen {
  examples: Set<string>;
  severity: number;
}

function addRecord(seen: Seen, record: string): void {
  // A filter sees entries as they are kept, of which a record may be several.
  const [line] = record.split('\n', 1);
  if (seen.examples.size < maxExamples) {
    seen.examples.add(line);
  }
  const severity = findSeverity(record);
  seen.severity = Math.max(seen.severity, severity === undefined ? -1 : severities.indexOf(severity));
}

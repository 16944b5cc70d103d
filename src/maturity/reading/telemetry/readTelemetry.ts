import type { TimeRange } from '../../../engine';
import type { Reading } from '../createReading';
import type { Subjects } from '../evidence';
import { readInstrumentation } from '../instrumentation/readInstrumentation';
import { readCardinality } from './readCardinality';
import { readLogLines } from './readLogLines';
import { readRetention, writeRetention } from './readRetention';
import { readSloHistory } from './readSloHistory';
import { readSourceRules } from './readSourceRules';
import { readTargets } from './readTargets';
import { readTraceSigns } from './readTraceSigns';
import type { TelemetryEvidence } from './telemetryEvidence';

/** Steps of this reading, for progress. */
export const telemetrySteps = 8;

interface TelemetryReading {
  range: TimeRange;
  /** Called as often as `telemetrySteps` says. */
  advance: () => void;
}

/** What metrics and logs say of themselves, in some twenty queries however many services there are. */
export async function readTelemetry(
  reading: Reading,
  subjects: Subjects,
  { range, advance }: TelemetryReading
): Promise<TelemetryEvidence> {
  const step = async <Value>(work: Promise<Value>): Promise<Value> => {
    const value = await work;
    advance();
    return value;
  };
  const targets = await step(readTargets(reading, subjects));
  const metric = targets.ok && targets.value.length > 0 ? 'up' : findCommonMetric(subjects);
  const cardinality = await step(readCardinality(reading));
  return {
    targets,
    cardinality,
    retention: await step(readRetention(reading, metric)),
    retentionExpr: writeRetention(metric),
    logs: await step(readLogLines(reading, subjects)),
    traces: await step(readTraceSigns(reading, subjects, range.to)),
    sloHistory: await step(readSloHistory(reading, subjects, range)),
    rules: await step(readSourceRules(reading)),
    instrumentation: await step(readInstrumentation({ reading, subjects, cardinality, now: range.to })),
  };
}

/** A metric that most services have. */
function findCommonMetric({ discovery }: Subjects): string {
  const [rate] = discovery.fleet.filter(({ rule }) => rule.kind === 'rate' && rule.language === 'promql');
  return rate?.rule.metric ?? 'up';
}

import { isGrave, selectLevel } from '../logql';
import type { LogPlan } from '../planLogs';
import type { LineCounter } from './createLineCounter';
import { readSample } from './readSample';
import type { Sample } from './sampledLine';
import type { LogVolume } from '../../../queries';
import type { Severity } from '../../../engine';

/** Part of the lines that is kept for lines of errors. */
const graveShare = 0.25;
/** What is read of the time before the range, beside what is read of the range. */
const baselineShare = 0.5;

/** What is read. */
export interface LogsRequest {
  query: Record<string, unknown>;
  plan: LogPlan;
  maxLines: number;
  /** Lines of at least this level alone. */
  level?: Severity;
  /** Whether lines can be selected by their words: then lines of errors are read apart. */
  isLogql: boolean;
}

/** What was read of the range and of the time before it, and what there is. */
export interface ReadLogs {
  range: Sample;
  baseline: Sample;
  /** Of range and baseline; undefined where the source cannot tell. */
  volumes: { range: LogVolume | undefined; baseline: LogVolume | undefined };
  /** Whether there are any lines before the range, of whatever level. */
  hasBaseline: boolean;
}

/** Samples the range and the baseline: lines of errors as far as they can be read, others spread over the time. @throws SourceError */
export async function readLogs(
  { query, plan, maxLines, level, isLogql }: LogsRequest,
  reader: LineCounter
): Promise<ReadLogs> {
  const range = { from: plan.from, to: plan.to };
  const baseline = { from: plan.baselineFrom, to: plan.from };
  const [ofRange, ofBaseline] = await Promise.all([
    reader.readVolume({ query, ...range }),
    reader.readVolume({ query, ...baseline }),
  ]);
  const read = async (times: typeof range, most: number, entries: number | undefined): Promise<Sample> => {
    if (!isLogql) {
      return readSample({ query, ...times, maxLines: most, entries }, reader);
    }
    const grave = (of: Severity, limit: number) =>
      readSample({ query: { ...query, expr: selectLevel(String(query.expr), of) }, ...times, maxLines: limit }, reader);
    if (level !== undefined) {
      return grave(level, most);
    }
    if (entries !== undefined && entries <= most) {
      return readSample({ query, ...times, maxLines: most, entries }, reader);
    }
    const [all, errors] = await Promise.all([
      readSample({ query, ...times, maxLines: Math.ceil(most * (1 - graveShare)), entries }, reader),
      grave('error', Math.ceil(most * graveShare)),
    ]);
    return joinSamples(all, errors);
  };
  const before = await read(baseline, Math.ceil(maxLines * baselineShare), ofBaseline?.entries);
  const isKnown = before.lines.length > 0 || level === undefined || (ofBaseline?.entries ?? 0) > 0;
  const any = isKnown ? [] : (await reader.readLines({ query, ...baseline, limit: 1 })).lines;
  return {
    range: await read(range, maxLines, ofRange?.entries),
    baseline: before,
    volumes: { range: ofRange, baseline: ofBaseline },
    hasBaseline: before.lines.length > 0 || (ofBaseline?.entries ?? 0) > 0 || any.length > 0,
  };
}

/** Lines of errors are known from the sample of these alone. */
function joinSamples(all: Sample, errors: Sample): Sample {
  const others = all.lines.filter(({ text }) => !isGrave(text));
  return {
    lines: [...others, ...errors.lines].sort((a, b) => a.time - b.time),
    isWhole: all.isWhole,
  };
}

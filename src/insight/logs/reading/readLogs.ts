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
  /** Since when there are lines before the range, of whatever level, as far as is known, ms; undefined where there are none. */
  reachesBack: number | undefined;
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
  const reachesBack = await findReach({ query, plan, level, oldest: before.lines[0]?.time }, reader);
  return {
    range: await read(range, maxLines, ofRange?.entries),
    baseline: before,
    volumes: { range: ofRange, baseline: ofBaseline },
    reachesBack,
  };
}

/** Parts of the baseline that are looked at for lines of any level, the oldest first. */
const parts = 4;

interface Reach extends Pick<LogsRequest, 'query' | 'plan' | 'level'> {
  /** Of the lines that were read of the baseline. */
  oldest: number | undefined;
}

/** Since when there are lines of any level, as far as is known, ms; undefined where there are none before the range. */
async function findReach({ query, plan, level, oldest }: Reach, reader: LineCounter): Promise<number | undefined> {
  const { baselineFrom, from } = plan;
  if (level === undefined) {
    return oldest;
  }
  const length = (from - baselineFrom) / parts;
  for (let part = 0; part < parts; part++) {
    const start = Math.round(baselineFrom + part * length);
    const { lines } = await reader.readLines({ query, from: start, to: Math.round(start + length), limit: 1 });
    if (lines.length > 0) {
      // Somewhere in this part; the first one begins where anything may.
      return part === 0 ? baselineFrom : start + length / 2;
    }
  }
  return oldest;
}

/** Lines of errors are known from the sample of these alone. */
function joinSamples(all: Sample, errors: Sample): Sample {
  const others = all.lines.filter(({ text }) => !isGrave(text));
  return {
    lines: [...others, ...errors.lines].sort((a, b) => a.time - b.time),
    isWhole: all.isWhole,
  };
}

import { severities, type Severity } from '../../engine';
import type { LogOrigin } from '../../frames';
import type { RunDeps } from '../../queries';
import { createTextNotice, type Notice } from '../../texts';
import { countMined, type CountedPatterns } from './counts/countMined';
import { countVolume, type VolumeCounts } from './counts/countVolume';
import { sumCounts } from './counts/estimateCounts';
import type { IsExpected } from './settings/knownPatterns';
import type { LogAccess } from './logAccess';
import type { LogPattern, PatternCounts } from './logPattern';
import { minePatterns, type MinedPattern } from './mining/minePatterns';
import { readRecords } from './mining/readRecords';
import type { LogPlan } from './planLogs';
import { createLineCounter, type LineCounter } from './reading/createLineCounter';
import { readLogs, type ReadLogs } from './reading/readLogs';
import { checkSelection, type LogSelection } from './selectStreams';
import { assessStates } from './states/assessStates';
import { describePattern, isNewPattern, type BaselineKnowledge } from './states/describePattern';
import { findNotable } from './states/novelty';

/** Which patterns are looked for. */
export interface PatternsRequest {
  selection: LogSelection;
  plan: LogPlan;
  /** Of at least this level. */
  level?: Severity;
  /** Those alone that were not seen before: it costs the source less. */
  onlyNew: boolean;
  /** Distance of what is drawn, ms; absent where nothing is. */
  drawnIntervalMs?: number;
  falseAlarmsPerWeek: number;
  isExpected: IsExpected;
  nameService(labels: Record<string, string>): string | undefined;
}

/** The patterns of a range. */
export interface FoundPatterns {
  /** The most frequent first. */
  patterns: LogPattern[];
  /** All lines per step; undefined where they were not counted. */
  total: PatternCounts | undefined;
  /** In finer steps, where they were counted so to be drawn. */
  volume: VolumeCounts;
  /** Of all lines that were read. */
  services: string[];
  origin: LogOrigin;
  notices: Notice[];
  partial: boolean;
}

const noVolume: VolumeCounts = { counts: new Map(), total: undefined };

export type PatternsDeps = Pick<RunDeps, 'readHistory' | 'executor' | 'signal'> & { logs: LogAccess };

/**
 * The patterns of the log lines of a range: found in a sample, counted in the source where it can, and compared with what was before.
 * @throws SourceError where the source does not answer, MessageError where the query gives no lines.
 */
export async function findLogPatterns(request: PatternsRequest, deps: PatternsDeps): Promise<FoundPatterns> {
  const { selection, plan, level, onlyNew } = request;
  const { settings } = deps.logs;
  const source = deps.logs.open(selection.uid);
  const isLogql = source.hasPatternFilter(selection.query);
  if (isLogql) {
    checkSelection(selection);
  }
  const reader = createLineCounter(source, deps.signal);
  const reading = { query: selection.query, plan, maxLines: settings.maxLines, level: onlyNew ? level : undefined };
  const read = await readLogs({ ...reading, isLogql }, reader);
  const mined = await mine(request, read, deps);
  const counted = await countMined(mined.patterns, { ...request, volumes: read.volumes, isLogql, settings }, deps);
  const patterns = await describePatterns(mined.patterns, { request, read, counted }, deps);
  const { drawnIntervalMs: intervalMs } = request;
  const isDrawn = isLogql && intervalMs !== undefined;
  const volume = isDrawn ? await countVolume(patterns, { selection, plan, intervalMs }, deps) : noVolume;
  return {
    patterns: withShares(patterns, counted, plan),
    total: counted.total,
    volume,
    services: listServices(mined.patterns, request),
    origin: { source: selection.uid, ...describeOrigin(reader, { read, counted, plan }) },
    notices: [...reader.notices(), ...counted.notices, ...listGaps(read, mined.unmatched)],
    partial: reader.isPartial(),
  };
}

async function mine({ selection, level, isExpected, plan }: PatternsRequest, read: ReadLogs, { logs }: PatternsDeps) {
  const key = JSON.stringify([selection.uid, selection.query]);
  const records = { range: readRecords(read.range.lines), baseline: readRecords(read.baseline.lines) };
  const { patterns, known, unmatched } = await minePatterns(records, logs.memory.get(key));
  logs.memory.set(key, known);
  const least = level === undefined ? -1 : severities.indexOf(level);
  const isShown = (one: MinedPattern) =>
    (one.level === undefined ? -1 : severities.indexOf(one.level)) >= least &&
    !isExpected(one, one.range.times.at(-1) ?? plan.to);
  return { patterns: patterns.filter(isShown), unmatched };
}

interface Described {
  request: PatternsRequest;
  read: ReadLogs;
  counted: CountedPatterns;
}

async function describePatterns(
  mined: readonly MinedPattern[],
  { request, read, counted }: Described,
  deps: PatternsDeps
): Promise<LogPattern[]> {
  const { plan, nameService } = request;
  // Half of the false alarms that one puts up with for what is new, and half for what changed, where both are looked for.
  const falseAlarmsPerWeek = request.falseAlarmsPerWeek * (request.onlyNew ? 1 : 0.5);
  const assessed = request.onlyNew ? [] : mined.filter(({ id }) => counted.counts.has(id));
  const counts = assessed.flatMap(({ id }) => counted.counts.get(id) ?? []);
  const assessments = await assessStates(counts, { from: plan.from, falseAlarmsPerWeek }, deps);
  const byId = new Map(assessed.map(({ id }, i) => [id, assessments[i]]));
  const { reachesBack } = read;
  const before = describeBaseline(read, counted);
  const { isWhole } = read.range;
  const explain = ({ id }: MinedPattern) => ({ plan, before, isWhole, counts: counted.counts.get(id) });
  const notable = findNotable(mined, (one) => isNewPattern(one, explain(one)), {
    from: reachesBack ?? plan.baselineFrom,
    to: plan.from,
    falseAlarmsPerWeek,
    nameService,
  });
  return mined.map((one) =>
    describePattern(one, {
      ...explain(one),
      assessment: byId.get(one.id),
      isNotable: notable.has(one.id),
      nameService,
    })
  );
}

function describeBaseline(
  { baseline, reachesBack }: ReadLogs,
  { unseen, isExact }: CountedPatterns
): BaselineKnowledge {
  const all = baseline.lines.reduce((sum, { weight }) => sum + weight, 0);
  const readShare = baseline.isWhole || all === 0 ? 1 : baseline.lines.length / all;
  return { hasLines: reachesBack !== undefined, readShare, isEstimate: !isExact, unseen };
}

/** Patterns that have lines, or had them and are silent: what was seen now and then in the baseline alone is no part of the answer. */
function withShares(patterns: LogPattern[], { total }: CountedPatterns, plan: LogPlan): LogPattern[] {
  const shown = patterns.filter(({ count, state }) => count > 0 || state !== 'usual');
  const counted = total ? sumCounts(total, plan.from, 'after') : 0;
  const all = Math.max(
    counted,
    shown.reduce((sum, { count }) => sum + count, 0)
  );
  return shown.map((one) => ({ ...one, share: all > 0 ? one.count / all : NaN })).sort((a, b) => b.count - a.count);
}

function listServices(patterns: readonly MinedPattern[], { nameService }: PatternsRequest): string[] {
  return [...new Set(patterns.flatMap(({ streams }) => streams.flatMap((labels) => nameService(labels) ?? [])))].sort();
}

interface Origin {
  read: ReadLogs;
  counted: CountedPatterns;
  plan: LogPlan;
}

function describeOrigin(reader: LineCounter, { read, counted, plan }: Origin): LogOrigin {
  const { queries, bytesScanned } = reader.cost();
  const total = counted.total ? sumCounts(counted.total, plan.from, 'after') : read.volumes.range?.entries;
  const bytes = (bytesScanned ?? 0) + (counted.bytes || 0);
  return {
    linesRead: read.range.lines.length,
    ...(total !== undefined && { linesTotal: Math.max(total, read.range.lines.length) }),
    ...(bytesScanned !== undefined && { bytesScanned: bytes }),
    queries: queries + counted.queries,
    isEstimate: !counted.isExact && !read.range.isWhole,
    baselineFrom: plan.baselineFrom,
  };
}

/** What could not be said, and why. */
function listGaps({ range, reachesBack }: ReadLogs, unmatched: number): Notice[] {
  return [
    ...(range.lines.length > 0 && reachesBack === undefined
      ? [createTextNotice('warning', 'logs.no-baseline', {})]
      : []),
    ...(unmatched > 0 ? [createTextNotice('warning', 'logs.unmatched', { count: Math.round(unmatched) })] : []),
  ];
}

import { hour, median } from '../../engine';
import { createMessage, type Message } from '../../texts';
import { assessQuery, medianMase, type QueryStatistics, type RuleReport } from '../backtest';
import type { ImportedRule } from '../import/importedRule';
import type { RuleSpec } from '../kinds';
import { severities } from '../spec/ruleCommon';
import type { FoundQuery } from '../suggest/foundQuery';
import { chooseImprovedRule } from './chooseImprovedRule';
import { countRepeats, steadyRule, type RuleTimes } from './steadyRule';

/** What is known of a rule before something better is proposed. */
export interface RuleEvidence {
  /** What the rule has done. */
  report: RuleReport;
  /** The query that it watches, taken apart, or why it cannot be. */
  query: { query: FoundQuery } | { reason: Message };
  /** How that query behaves; left out where it has no data. */
  statistics?: QueryStatistics;
}

/** What an improved rule is made with. */
export interface ImproveOptions {
  folder: string;
  group: string;
  /** Uid of the Foresight data source. */
  foresight: string;
  /** Uid of the source where the rule names none. */
  source: string;
}

/**
 * Something better than a rule, and why, with figures: a rule of Foresight instead (`spec`), other times and recovery of the
 * rule itself (`times`), or nothing.
 */
export type Improvement =
  { spec: RuleSpec; reason: Message } | { times: RuleTimes; reason: Message } | { reason: Message };

/** Rarer alarms than that bother nobody, a week; nor does firing for a smaller share of the time. */
const [maxPerWeek, maxFiringShare] = [3, 0.05];
/** Where incidents are known, a rule is good that is right this often and misses none. */
const minPrecision = 0.8;
/** Alarms of which so many are repetitions flap. */
const [minFlaps, minFlapShare] = [3, 0.3];

/**
 * Proposes something better than a rule that somebody wrote: a runway for a straight line or a trend towards a fixed limit, a
 * recovery threshold and a pending period where it flaps, an expected range where a fixed limit is noisy on values with a
 * rhythm. Nothing where the rule is fine, where it is a state, and where there are no data.
 */
export function proposeImprovement(rule: ImportedRule, evidence: RuleEvidence, options: ImproveOptions): Improvement {
  const { report, query, statistics } = evidence;
  if ('reason' in query) {
    return { reason: query.reason };
  }
  if (statistics === undefined || statistics.series.length === 0) {
    return { reason: createMessage('improve.no-data', {}) };
  }
  const candidate = { query: query.query, statistics, options: { ...options, within: hour / 4 } };
  const better = query.query.alert?.absent ? undefined : chooseImprovedRule(candidate);
  if (better?.isUrgent === true) {
    return { spec: keepTexts(better.rule, rule), reason: better.reason };
  }
  if (isFlapping(report)) {
    return steadyRule(rule, { report, query: query.query, statistics });
  }
  if (isFine(report)) {
    return { reason: describeFine(report) };
  }
  return better === undefined || assessQuery(better.rule.kind, statistics).verdict === 'do not alert on this'
    ? { reason: createMessage('improve.no-rhythm', { mase: round(medianMase(statistics)), ...describeAlarms(report) }) }
    : {
        spec: keepTexts(better.rule, rule),
        reason: createMessage('improve.band', { ...describeAlarms(report), mase: round(medianMase(statistics)) }),
      };
}

function isFlapping({ episodes }: RuleReport): boolean {
  const flaps = countRepeats(episodes);
  return flaps >= minFlaps && flaps >= minFlapShare * episodes.length;
}

function isFine({ perWeek, firingShare, precision, recall }: RuleReport): boolean {
  return recall === undefined
    ? perWeek <= maxPerWeek && firingShare <= maxFiringShare
    : recall === 1 && (precision ?? 0) >= minPrecision;
}

function describeFine(report: RuleReport): Message {
  const { precision, recall } = report;
  return recall === undefined
    ? createMessage('improve.fine', describeAlarms(report))
    : createMessage('improve.precise', { precision: percent(precision ?? 0), recall: percent(recall) });
}

function describeAlarms({ perWeek, firingShare }: RuleReport): { perWeek: number; share: number } {
  return { perWeek: round(perWeek), share: percent(firingShare) };
}

function percent(share: number): number {
  return round(100 * share);
}

function round(value: number): number {
  return Number(value.toPrecision(2));
}

/** Longer or templated texts of the rule may speak of another value. */
const maxLabels = 20;

/** The proposed rule with the name, severity, labels and runbook of the one that it would replace. */
function keepTexts(spec: RuleSpec, rule: ImportedRule): RuleSpec {
  const { severity, ...labels } = rule.labels;
  const plain = Object.entries(labels)
    .filter(([, text]) => !text.includes('{{'))
    .slice(0, maxLabels);
  const runbook = rule.annotations.runbook_url ?? '';
  return {
    ...spec,
    name: rule.title.slice(0, 150) || spec.name,
    severity: severities.find((one) => one === severity) ?? spec.severity,
    ...(plain.length > 0 && { labels: Object.fromEntries(plain) }),
    ...(/^https?:\/\/\S+$/i.test(runbook) && { annotations: { runbook } }),
  };
}

/** What two backtests of the same range say of each other. */
export type ImprovementVerdict = 'better' | 'worse' | 'unclear';

/** Fewer alarms by so much are fewer. */
const fewer = 0.75;

/**
 * Whether a proposed rule has done better than the existing one. With known incidents: it finds as many, with fewer false
 * alarms or earlier. Without: it has fewer alarms, and still one in the longest of the existing rule's.
 */
export function compareReports(existing: RuleReport, proposed: RuleReport): ImprovementVerdict {
  if (existing.recall === undefined || proposed.recall === undefined) {
    return proposed.perWeek <= fewer * existing.perWeek && coversLongest(existing, proposed) ? 'better' : 'unclear';
  }
  if (proposed.recall < existing.recall) {
    return 'worse';
  }
  const isQuieter = proposed.falsePerWeek < existing.falsePerWeek;
  const isEarlier = medianDelay(proposed) < medianDelay(existing);
  const isNoisier = proposed.falsePerWeek > existing.falsePerWeek;
  return proposed.recall > existing.recall || isQuieter || isEarlier
    ? isNoisier
      ? 'unclear'
      : 'better'
    : isNoisier
      ? 'worse'
      : 'unclear';
}

function coversLongest({ episodes }: RuleReport, proposed: RuleReport): boolean {
  const [longest] = [...episodes].sort((a, b) => b.to - b.from - (a.to - a.from));
  return longest !== undefined && proposed.episodes.some(({ from, to }) => from <= longest.to && to >= longest.from);
}

function medianDelay({ incidents }: RuleReport): number {
  return median(Float64Array.from(incidents.flatMap(({ delay }) => delay ?? [])));
}

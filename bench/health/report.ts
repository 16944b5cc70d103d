import type { QuietScore } from './observe/observeQuiet';
import type { RuleScore } from './score/ruleScore';
import type { IncidentScore } from './score/scoreIncident';

/** An incident with what became of it. */
export interface ScoredIncident {
  /** Kind, part and occurrence. */
  name: string;
  score: IncidentScore;
  /** The default rule over the signal that it shows in; missing where there was none. */
  rule?: RuleScore;
  /** Seconds until a notification was due; NaN = never. Missing where nobody tells. */
  notified?: number;
}

export type Line = { incident: string } & Record<string, string | number>;

/** What a run has found. */
export interface Outcome {
  lines: Line[];
  summary: string[];
}

/** The bars: seconds to detect, evaluations of a rule, minutes until Good, false Criticals per service and week. */
export const bars = { detect: 90, detected: 0.9, evaluations: 3, goodAfter: 3, falseCriticals: 0.25 };

/** A line per incident, the worst first: what was never detected, then the latest. */
export function listIncidentLines(scored: ScoredIncident[]): Line[] {
  const weight = ({ score }: ScoredIncident) => [orNever(score.overview), orNever(score.goodAfter)];
  const sorted = [...scored].sort((a, b) => {
    const [[late, long], [lateB, longB]] = [weight(a), weight(b)];
    return lateB - late || longB - long || 0;
  });
  return sorted.map(({ name, score, rule, notified }) => ({
    incident: name,
    'overview s': formatNumber(score.overview, 'never'),
    'page s': formatNumber(score.page, 'never'),
    'rule evaluations': rule ? formatNumber(rule.evaluations, 'never') : '-',
    ...(notified !== undefined && { 'notified s': formatNumber(notified, 'never') }),
    worst: score.worst,
    first: Number.isNaN(score.first) ? '-' : `${Math.round(100 * score.first)} %`,
    'critical after min': formatNumber(score.criticalAfter, '-'),
    'good after min': formatNumber(score.goodAfter, '-'),
    'all calm after min': formatNumber(score.calmAfter, '-'),
    'resolved after min': rule ? formatNumber(rule.resolvedAfter, '-') : '-',
    contradictions: score.contradictions.length,
    before: score.before,
    reason: score.reason,
  }));
}

/** Never is later than any time; Array.sort needs a number that can be subtracted. */
function orNever(value: number): number {
  return Number.isFinite(value) ? value : 1e9;
}

function formatNumber(value: number, missing: string): string {
  return Number.isNaN(value) ? missing : Number.isFinite(value) ? String(Math.round(10 * value) / 10) : 'not in sight';
}

/** The figures of all incidents beside their bars. */
export function summariseIncidents(scored: ScoredIncident[]): string[] {
  const share = (holds: (one: ScoredIncident) => boolean) => scored.filter(holds).length / scored.length;
  const ruled = scored.flatMap(({ rule }) => rule ?? []);
  const worst = (values: number[]) => Math.max(...values.map((value) => (Number.isNaN(value) ? 0 : value)));
  const contradictions = scored.flatMap(({ score }) => score.contradictions);
  return [
    `detected on the overview within ${bars.detect} s: ${percent(share(({ score }) => score.overview <= bars.detect))} (bar ${percent(bars.detected)}); at all: ${percent(share(({ score }) => score.overview >= 0))}`,
    `the right service first from then on: ${percent(share(({ score }) => score.first === 1))}`,
    `the linked rule fired within ${bars.evaluations} evaluations: ${percent(ruled.filter(({ evaluations }) => evaluations <= bars.evaluations).length / ruled.length)}`,
    `Good again within ${bars.goodAfter} min: ${percent(share(({ score }) => score.goodAfter <= bars.goodAfter))}; the longest ${formatNumber(worst(scored.map(({ score }) => score.goodAfter)), '-')} min, Critical ${formatNumber(worst(scored.map(({ score }) => score.criticalAfter)), '-')} min, any service alarmed ${formatNumber(worst(scored.map(({ score }) => score.calmAfter)), '-')} min`,
    `contradictions: ${contradictions.length} (bar 0)${describeMost(contradictions)}`,
  ];
}

function describeMost(contradictions: string[]): string {
  const counts = new Map<string, number>();
  contradictions.forEach((one) => counts.set(one, (counts.get(one) ?? 0) + 1));
  const most = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 5);
  return most.map(([text, count]) => `\n  ${count} x ${text}`).join('');
}

/** What was said while nothing was wrong. */
export function summariseQuiet(score: QuietScore, every: number): string[] {
  const { looks, serviceWeeks, criticals, alarms, criticalShare, alarmedShare, reasons } = score;
  return [
    `quiet times, ${looks} looks ${every / 60_000} min apart, one minute where an anomaly began between them`,
    `false Criticals per service and week: ${(criticals / serviceWeeks).toFixed(2)} (bar ${bars.falseCriticals}); Warnings and Criticals: ${(alarms / serviceWeeks).toFixed(2)}`,
    `time of a service in Critical: ${percent(criticalShare)}; in either: ${percent(alarmedShare)}`,
    ...reasons.slice(0, 8).map(({ text, count }) => `  ${count} x ${text}`),
  ];
}

function percent(value: number): string {
  return Number.isNaN(value) ? '-' : `${Math.round(1000 * value) / 10} %`;
}

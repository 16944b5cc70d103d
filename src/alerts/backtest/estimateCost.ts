import { migrateQuery, planQuery } from '../../queries';
import { durationMs } from '../spec/durations';
import { expandRule, getAlertKind, type RuleSpec } from '../kinds';
import { toRecordingRules } from '../kinds/toRecordingRules';
import { hour } from '../../engine';

/** What one way of running a rule costs. */
export interface FormatCost {
  format: 'grafana' | 'recording' | 'prometheus';
  /** Samples read from the source per hour, once caches are warm. */
  samplesPerHour: number;
  evaluationsPerHour: number;
  /** Series that are written to Prometheus or Mimir. */
  seriesWritten: number;
  /** Memory that the plugin keeps for the rule, bytes. */
  cacheBytes: number;
}

export interface RuleCost {
  /** Samples that the first evaluation reads, before anything is cached. */
  samplesAtFirst: number;
  formats: FormatCost[];
  /** The format with the fewest samples per hour; the first of equals. */
  cheapest: FormatCost['format'];
}

const sampleBytes = 8;
/** A detector's state and columns, or a fit, per series: measured. */
const learntBytes = 60_000;

/** An estimate of what a rule costs for so many series of its query. The spec must have passed `checkRule`. */
export function estimateCost(spec: RuleSpec, series: number, now: number): RuleCost {
  const perHour = hour / durationMs(spec.interval, 'interval');
  const reads = expandRule(spec).flatMap(({ steps }) =>
    steps.filter(({ datasourceUid }) => datasourceUid !== '__expr__')
  );
  const asked = reads.map((step) => {
    if (!('source' in step.model)) {
      const rows = Math.max(1, (step.relativeTimeRange.from * 1000) / durationMs(spec.interval, 'interval'));
      return {
        rows: step.model.instant === true ? 1 : rows,
        fresh: step.model.instant === true ? perHour : rows * perHour,
        kept: 0,
      };
    }
    const range = { from: now - step.relativeTimeRange.from * 1000, to: now };
    const plan = planQuery(migrateQuery(step.model), { refId: 'A', ...range, intervalMs: 1000, now, forAlert: true });
    const rows = (plan.cutoff - plan.historyFrom) / plan.step + 1;
    return { rows, fresh: hour / plan.step, kept: rows * sampleBytes + learntBytes };
  });
  const sum = (of: (one: (typeof asked)[number]) => number) =>
    Math.round(series * asked.reduce((all, one) => all + of(one), 0));
  const grafana: FormatCost = {
    format: 'grafana',
    samplesPerHour: sum(({ fresh }) => fresh),
    evaluationsPerHour: Math.round(perHour * expandRule(spec).length),
    seriesWritten: 0,
    cacheBytes: sum(({ kept }) => kept),
  };
  const formats = [grafana, ...recording(spec, grafana, series), ...prometheus(spec, series, perHour)];
  const cheapest = formats.reduce((best, one) => (one.samplesPerHour < best.samplesPerHour ? one : best));
  return { samplesAtFirst: sum(({ rows }) => rows), formats, cheapest: cheapest.format };
}

/** Evaluated once, alerted on as plain series: what is written is read again, one sample per series and evaluation. */
function recording(spec: RuleSpec, grafana: FormatCost, series: number): FormatCost[] {
  const recorded = toRecordingRules(spec, '').length;
  if (recorded === 0) {
    return [];
  }
  const again = (series * hour) / durationMs(spec.interval, 'interval');
  return [
    {
      ...grafana,
      format: 'recording',
      samplesPerHour: Math.round(grafana.samplesPerHour + again),
      evaluationsPerHour: (recorded + 1) * grafana.evaluationsPerHour,
      seriesWritten: recorded * series,
    },
  ];
}

/** Rules without the plugin read their whole look-back at each evaluation. */
function prometheus(spec: RuleSpec, series: number, perHour: number): FormatCost[] {
  const { recorded, alerts, samplesRead = 1 } = getAlertKind(spec).toPrometheus(spec);
  return [
    {
      format: 'prometheus',
      samplesPerHour: Math.round(series * samplesRead * perHour),
      evaluationsPerHour: Math.round(perHour * (recorded.length + alerts.length)),
      seriesWritten: recorded.length * series,
      cacheBytes: 0,
    },
  ];
}

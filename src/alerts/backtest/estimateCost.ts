import { hour } from '../../engine';
import { countReads, findSeriesQueryType, listTasks, migrateQuery, outputFor, planQuery } from '../../queries';
import { durationMs } from '../spec/durations';
import { getAlertKind, type RuleSpec } from '../kinds';
import { toAlertRules } from '../kinds/toAlertRules';
import { toRecordingRules } from '../kinds/toRecordingRules';
import { isSeriesStep } from '../spec/grafana/isSeriesStep';
import type { RuleStep } from '../spec/grafana/grafanaRule';

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
const fitBytes = 60_000;

/** What one step of a rule reads, per series of its query. */
interface StepReads {
  /** Samples that the first evaluation reads. */
  samplesAtFirst: number;
  /** Samples per hour, once caches are warm. */
  samplesPerHour: number;
  /** Memory that the plugin keeps, bytes. */
  cacheBytes: number;
}

/** An estimate of what a rule costs for so many series of its query, at time `now` (ms). The spec must have passed `checkRule`. */
export function estimateCost(spec: RuleSpec, series: number, now: number): RuleCost {
  const interval = durationMs(spec.interval, 'interval');
  const rules = toAlertRules(spec);
  const reads = rules
    .flatMap(({ data }) => listDistinct(data.filter(({ datasourceUid }) => datasourceUid !== '__expr__')))
    .map((step) =>
      'source' in step.model && isSeriesStep(step)
        ? estimateForecastReads(step, now)
        : estimateSourceReads(step, interval)
    );
  const sum = (field: keyof StepReads) => Math.round(series * reads.reduce((total, one) => total + one[field], 0));
  const grafana: FormatCost = {
    format: 'grafana',
    samplesPerHour: sum('samplesPerHour'),
    evaluationsPerHour: Math.round((hour / interval) * rules.length),
    seriesWritten: 0,
    cacheBytes: sum('cacheBytes'),
  };
  const formats = [grafana, ...recording(spec, grafana, series), ...prometheus(spec, series, hour / interval)];
  const cheapest = formats.reduce((best, one) => (one.samplesPerHour < best.samplesPerHour ? one : best));
  return { samplesAtFirst: sum('samplesAtFirst'), formats, cheapest: cheapest.format };
}

/** The steps that read something of their own: what is only said with an alert is read off the query that it is said of. */
function listDistinct(steps: RuleStep[]): RuleStep[] {
  const byQuestion = new Map<string, RuleStep>();
  steps.forEach((step) => {
    const { refId: _, evidence, output, ...question } = step.model;
    const isShared = evidence === 'answer' || evidence === 'common';
    const key = JSON.stringify([step.datasourceUid, question, isShared ? '' : output]);
    byQuestion.set(key, byQuestion.get(key) ?? step);
  });
  return [...byQuestion.values()];
}

/** A query of the source itself reads its whole range at each evaluation. */
function estimateSourceReads({ model, relativeTimeRange }: RuleStep, interval: number): StepReads {
  const samples = model.instant === true ? 1 : Math.max(1, (relativeTimeRange.from * 1000) / interval);
  return { samplesAtFirst: samples, samplesPerHour: (samples * hour) / interval, cacheBytes: 0 };
}

/** A query of Foresight reads its history once, then the new observations. */
function estimateForecastReads({ model, relativeTimeRange }: RuleStep, now: number): StepReads {
  const range = { from: now - relativeTimeRange.from * 1000, to: now };
  const query = migrateQuery(model);
  const plan = planQuery(query, { refId: 'A', ...range, intervalMs: 1000, now, forAlert: true });
  const tasks = listTasks(findSeriesQueryType(query.queryType), { query, plan, output: outputFor(query, true) });
  const reads = countReads(tasks, query.query);
  const samples = reads * ((plan.cutoff - plan.historyFrom) / plan.step + 1);
  return {
    samplesAtFirst: samples,
    samplesPerHour: (reads * hour) / plan.step,
    cacheBytes: samples * sampleBytes + fitBytes,
  };
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
  const written = getAlertKind(spec).toPrometheus?.(spec);
  if (!written) {
    return [];
  }
  const { recorded, alerts, samplesRead = 1 } = written;
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

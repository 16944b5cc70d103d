import { createMessage } from '../../../texts';
import type { Check, Finding } from '../../check/check';
import { grade, unknown, whenKnown } from '../../check/findings';
import { mendByRecording } from '../../mend/recordingMends';
import { mendCardinality } from '../../mend/scrapeMends';
import { largestMetrics } from '../../reading/telemetry/readCardinality';
import type { Cardinality } from '../../reading/telemetry/telemetryEvidence';
import type { Evidence } from '../../reading/evidence';

/** Fewer series trouble nobody. */
const fewSeries = 10_000;
/** One metric should not have more of all series than this. */
const maxMetricShare = 0.2;
/** Values of one label. */
const maxValues = 10_000;

/** Do labels have few enough values for the source to stay quick? */
export const cardinality: Check = {
  id: 'cardinality',
  group: 'telemetry',
  title: createMessage('check.cardinality', {}),
  question: createMessage('check.cardinality-asked', {}),
  why: createMessage('check.cardinality-why', {}),
  perService: false,
  assess: (evidence) => whenKnown(evidence.telemetry.cardinality, (known) => [assessSeries(known, evidence)]),
};

function assessSeries({ series, metrics: [largest], labels }: Cardinality, { sources }: Evidence): Finding {
  const query = { source: sources.metrics.uid, language: 'promql' as const, expr: largestMetrics };
  if (series === 0 || largest === undefined) {
    return unknown(createMessage('check.cardinality-none', {}), { query });
  }
  const wide = labels?.find(({ values }) => values >= maxValues);
  const isHeavy = largest.series > fewSeries && largest.series > maxMetricShare * series;
  const counts = { series: { figure: series }, metric: largest.name, count: { figure: largest.series } };
  const metric = isHeavy ? largest.name : undefined;
  const mends = [
    ...mendCardinality({ label: wide?.name, metric }),
    ...(metric === undefined ? [] : [mendByRecording(`job:${metric}:sum`, `sum by (job) (${metric})`)]),
  ];
  if (wide) {
    const label = { label: wide.name, values: { figure: wide.values } };
    return grade(isHeavy ? 0 : 0.5, createMessage('check.cardinality-label', { ...counts, ...label }), {
      query,
      mends,
    });
  }
  const found = isHeavy ? 'check.cardinality-metric' : 'check.cardinality-good';
  return grade(isHeavy ? 0.5 : 1, createMessage(found, counts), { query, mends });
}

import type { DrawnSeries, Values } from '../view/drawn';
import type { PlainSeries } from '../view/readFrames';
import type { Answer } from './answerOf';

/** A plain series as it is drawn: with what was computed of it, or alone with the reason why there is nothing more. */
export function toDrawn(
  { name, field, times, values }: PlainSeries,
  answer: Answer | undefined,
  coverage: number
): DrawnSeries {
  if (!answer?.ok) {
    const notices = answer ? [answer.message] : [];
    return { name, field, times, value: values, lines: [], events: [], coverage, notices };
  }
  const { computed } = answer;
  const { cutoff, trust, notices, events } = computed;
  return {
    name,
    field,
    times: Array.from(computed.times),
    value: toValues(computed.value),
    forecast: toValues(computed.forecast),
    lower: toValues(computed.lower),
    upper: toValues(computed.upper),
    anomaly: toValues(computed.anomaly),
    lines: [],
    events,
    cutoff,
    coverage,
    trust,
    notices,
  };
}

/** uPlot takes null for what is missing. */
function toValues(column: Float64Array): Values {
  return Array.from(column, (value) => (Number.isNaN(value) ? null : value));
}

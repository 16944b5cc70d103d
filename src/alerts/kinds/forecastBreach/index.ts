import { message } from '../../spec/formField';
import type { AlertKind, Variant } from '../alertKind';
import { exampleCommon, examplePrometheus } from '../examples';
import { crossingField, horizonField, limitField } from '../fields';
import { toLineRules } from '../straightLine';
import { expandForecastBreach, forecastRecording, parseForecastBreach } from './grafana';
import { forecastBreachTrial } from './trial';
import { forecastBreachEntries, type ForecastBreachRule } from './schema';

/** A forecast that crosses a limit. */
export const forecastBreach: AlertKind<ForecastBreachRule> = {
  label: message('rule-kind.breach', 'the forecast crosses a limit'),
  doc: 'Fires when the forecast, or a bound of its interval, crosses `limit` within `horizon`. For utilisation and queues with a limit that is known.',
  entries: forecastBreachEntries,
  defaults: { kind: 'forecastBreach', bound: 'point', limit: NaN, crossing: 'above', horizon: '4h' },
  noData: 'NoData',
  execErr: 'Error',
  restsOnForecast: true,
  learns: true,
  expand: expandForecastBreach,
  recording: forecastRecording,
  toPrometheus: (rule) =>
    toLineRules(
      rule,
      rule.horizon,
      `; the limit of ${rule.limit} is ${rule.crossing === 'above' ? 'an upper' : 'a lower'} one.`
    ),
  parse: parseForecastBreach,
  sensitivity: {
    label: () => limitField.label,
    variants: ({ recovery: _, ...spec }, values) =>
      limitsBetween(spec.crossing, values()).map((limit): Variant<ForecastBreachRule> => ({
        setting: limit,
        spec: { ...spec, limit },
        sameValues: true,
      })),
  },
  trial: forecastBreachTrial,
  limit: ({ limit, crossing }) => ({ value: limit, crossing, unit: 'in the unit of the series' }),
  fields: () => [
    limitField,
    crossingField,
    {
      path: 'bound',
      label: message('rule-field.bound', 'Compared value'),
      type: 'choice',
      options: [
        { value: 'point', label: message('rule-field.point', 'the forecast') },
        { value: 'lower', label: message('rule-field.lower', 'its lower bound') },
        { value: 'upper', label: message('rule-field.upper', 'its upper bound') },
      ],
    },
    horizonField,
  ],
  preview: { queryType: 'forecast' },
  examples: {
    forecastBreach: {
      ...exampleCommon,
      kind: 'forecastBreach',
      name: 'Queue will be too long',
      source: examplePrometheus('max by (queue) (queue_length{queue=~"order.*"})'),
      learning: { training: '14d', step: '10m' },
      bound: 'upper',
      limit: 1000,
      crossing: 'above',
      horizon: '4h',
      recovery: 900,
    },
  },
};

const limits = 8;

/** Limits at even shares of the values, from the middle to the worst: each halfway to the next value beyond it. */
function limitsBetween(crossing: 'above' | 'below', values: number[]): number[] {
  const sorted = values.filter(Number.isFinite).sort((a, b) => (crossing === 'above' ? a - b : b - a));
  const distinct = [...new Set(sorted)];
  const shares = Array.from({ length: limits }, (_, i) => 1 - 0.5 ** (i + 1));
  const places = shares.map((share) => distinct.indexOf(sorted[Math.round(share * (sorted.length - 1))]));
  return sorted.length === 0 ? [] : [...new Set(places)].map((place) => findHalfway(distinct, place));
}

/** The middle between a value and the next one; beyond the last one, as far as the one before it is away. */
function findHalfway(values: number[], place: number): number {
  const value = values[place];
  const next = values[place + 1] ?? 2 * value - (values[place - 1] ?? value);
  return (value + next) / 2;
}

import { of } from 'rxjs';
import {
  formattedValueToString,
  getFieldDisplayName,
  getValueFormat,
  type AnnotationEvent,
  type AnnotationSupport,
  type DataFrame,
  type Field,
} from '@grafana/data';
import { t } from '@grafana/i18n';
import type { FieldRole } from '../pipeline';
import { verbatim } from '../ui';
import type { ForesightQuery } from './types';

/** Shows anomalies as annotations: a region for each run of anomalous rows, a line for a single one. */
export function makeAnnotationSupport(
  getDefaultQuery: () => Partial<ForesightQuery>
): AnnotationSupport<ForesightQuery> {
  return {
    getDefaultQuery: () => ({ ...getDefaultQuery(), queryType: 'anomalies' }),
    prepareQuery: ({ target }) => target && { ...target, queryType: 'anomalies', output: 'bands' },
    processEvents: (_annotation, frames) => of(frames.flatMap(toEvents)),
  };
}

/** One event per run of rows that the frame marks as anomalous. */
export function toEvents(frame: DataFrame): AnnotationEvent[] {
  const time = frame.fields.find(({ type }) => type === 'time');
  const anomaly = findRole(frame, 'anomaly');
  if (!time || !anomaly) {
    return [];
  }
  return findRuns(anomaly).map(({ first, last }) => ({
    time: time.values[first],
    timeEnd: time.values[last],
    isRegion: last > first,
    title: t('annotations.title', 'Anomaly'),
    text: describe(frame, { first, last }),
    tags: Object.entries(anomaly.labels ?? {}).map(([name, value]) => `${name}:${value}`),
  }));
}

/** Rows first to last, both anomalous and all between them. */
interface Run {
  first: number;
  last: number;
}

function findRuns({ values }: Field): Run[] {
  const runs: Run[] = [];
  for (let row = 0; row < values.length; row++) {
    if (!Number.isFinite(values[row])) {
      continue;
    }
    const open = runs[runs.length - 1];
    if (open?.last === row - 1) {
      open.last = row;
    } else {
      runs.push({ first: row, last: row });
    }
  }
  return runs;
}

/** The series, the value furthest outside its interval, and that interval. */
function describe(frame: DataFrame, run: Run): string {
  const [value, lower, upper] = (['value', 'lower', 'upper'] as const).map((role) => findRole(frame, role));
  const series = value ? getFieldDisplayName(value, frame) : (frame.name ?? '');
  if (!value || !lower || !upper) {
    return series;
  }
  const excess = (row: number) =>
    Math.max(value.values[row] - upper.values[row], lower.values[row] - value.values[row]) || 0;
  let worst = run.first;
  for (let row = run.first + 1; row <= run.last; row++) {
    worst = excess(row) > excess(worst) ? row : worst;
  }
  const format = (field: Field) =>
    formattedValueToString(getValueFormat(value.config.unit ?? 'short')(field.values[worst]));
  return t('annotations.text', '{{series}}: {{value}}, expected {{lower}} to {{upper}}', {
    series,
    value: format(value),
    lower: format(lower),
    upper: format(upper),
    ...verbatim,
  });
}

function findRole(frame: DataFrame, role: FieldRole): Field | undefined {
  return frame.fields.find(({ config }) => config.custom?.foresightRole === role);
}

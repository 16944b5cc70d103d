import type { Series } from '../../../src/engine';
import type { Frame, FrameField } from '../../../src/frames';
import { defaultQuery, type PredictiveQuery } from '../../../src/queries/query';
import type { PredictiveResults } from '../../../src/queries/runSeries';
import type { AnsweredSeries, LayoutContext } from '../../../src/queries/queryType';

// For tests of layouts: an answer about series of hours that end at `cutoff`.

export const hour = 3_600_000;
export const cutoff = 100 * hour;

/** A context whose range shows the last `shown` hours; the horizon has six. */
export function createContext(query: Partial<PredictiveQuery>, shown = 4): LayoutContext<Required<PredictiveQuery>> {
  const others = { method: 'mad', limit: null, crossing: 'above', windows: 5 } as const;
  const whole = { ...others, ...defaultQuery, ...query } as Required<PredictiveQuery>;
  return {
    query: whole,
    output: whole.output,
    cache: 'miss',
    plan: {
      step: hour,
      historyFrom: 0,
      trainingFrom: 0,
      from: cutoff - (shown - 1) * hour,
      cutoff,
      horizon: 6,
      seasonLengths: 'auto',
      masked: [],
      events: [],
      planned: [],
      deploys: [],
    },
  };
}

/** Hourly values of which the last belongs to the cutoff. */
export function untilCutoff(...values: number[]): Series {
  return { start: cutoff - (values.length - 1) * hour, step: hour, values: Float64Array.from(values) };
}

/** One series of an answer with labels {job: name} and unit percent. */
export function answered(name: string, series: Series, results: PredictiveResults): AnsweredSeries<PredictiveResults> {
  const history = { name, labels: { job: name }, unit: 'percent', series, duplicates: 0, irregular: false };
  return { name, index: 0, labels: history.labels, unit: history.unit, history, results };
}

/** Values of a column by its name. */
export function findColumn(frame: Frame, name: string): unknown[] {
  return Array.from<unknown>(findField(frame, name).values);
}

export function findField(frame: Frame, name: string): FrameField {
  const field = frame.fields.find((one) => one.name === name);
  if (!field) {
    throw new Error(`no column ${name}, only ${frame.fields.map((one) => one.name).join()}`);
  }
  return field;
}

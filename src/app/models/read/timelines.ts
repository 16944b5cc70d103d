import { FieldType, type DataFrame } from '@grafana/data';
import { findField } from '../../../frames';
import type { Scores } from './modelRows';

/** Scores of a series over time. */
export interface Timeline extends Record<keyof Scores, number[]> {
  /** ms. */
  times: number[];
}

/** Those of a series; of the first where no frame bears its name. */
export function readTimeline(frames: readonly DataFrame[], series: string): Timeline | undefined {
  const frame = frames.find(({ name }) => name === series) ?? frames[0];
  const time = frame?.fields.find(({ type }) => type === FieldType.time);
  if (!time || time.values.length === 0) {
    return undefined;
  }
  const read = (role: keyof Scores) =>
    Array.from(time.values, (_, i) => {
      const value: unknown = findField(frame, role)?.values[i];
      return typeof value === 'number' ? value : NaN;
    });
  return {
    times: [...time.values] as number[],
    mase: read('mase'),
    wql: read('wql'),
    coverage: read('coverage'),
    falseAlarms: read('falseAlarms'),
  };
}

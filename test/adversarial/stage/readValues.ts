import { decodeFrame } from '../../../dev/host/decodeFrame';
import type { QueryAnswers } from './caller';

/** The mean of all finite numbers of an answer's first number column, or its error: tells answers of two sources apart. */
export function readMean({ frames, error }: QueryAnswers[string]): number | string {
  if (error) {
    return error;
  }
  const [first] = (frames ?? []).map(decodeFrame);
  const values = first?.fields.flatMap((field) => (field.type === 'number' ? [field.values] : []))[0];
  const finite = (values ?? new Float64Array(0)).filter(Number.isFinite);
  return finite.length === 0 ? 'no values' : finite.reduce((sum, value) => sum + value, 0) / finite.length;
}

/** Texts of all notices of an answer's frames. */
export function readNotices({ frames }: QueryAnswers[string]): string {
  const notices = (frames ?? []).map(decodeFrame).flatMap(({ meta }) => meta?.notices ?? []);
  return notices.map(({ text }) => text).join('\n');
}

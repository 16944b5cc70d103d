import { formattedValueToString, getValueFormat } from '@grafana/data';
import { reasonText, spanText, type Reason } from '../../insight';
import { reasonWords } from './reasonWords';

/** Why a service is not well, in the user's language, with figures as Grafana writes them. */
export function tellReason(reason: Reason, now: number): string {
  return reasonText(reason, { now, format: writeValue, words: reasonWords() });
}

/** A span of time in ms with one unit, in the user's language: "12 min", "31 h", "4 d". */
export function tellSpan(ms: number): string {
  return spanText(ms, reasonWords());
}

/** A value in its unit, such as "1.2 s". */
export function writeValue(value: number, unit: string): string {
  return formattedValueToString(getValueFormat(unit)(value));
}

import type { AnomalyKind } from '../../engine';

/** What one number of a series tells the reader of an alert, beside the one that decides. */
export const evidenceNumbers = [
  /** The newest value that stands out, or the newest of all. */
  'observed',
  /** What was expected then, and the interval of that. */
  'expected',
  'lower',
  'upper',
  /** When it began, s. */
  'since',
  /** The kind of anomaly, by its place among `anomalyKindNumbers`, from 1. */
  'kind',
  /** The levels before and after a change. */
  'before',
  'after',
  /** Hours until a limit is reached, and how probably it is. */
  'hours',
  'probability',
] as const;

/** The name of such a number. */
export type EvidenceNumber = (typeof evidenceNumbers)[number];

/**
 * What a query gives beside an alert: one of these numbers of each series; its own output ('answer'); that output's only
 * row, for all alerts alike ('common'). Never an error and never nothing.
 */
export const evidenceChoices = ['none', ...evidenceNumbers, 'answer', 'common'] as const;

/** What is known of one series; NaN and what is left out are not known. */
export type Evidence = Partial<Record<EvidenceNumber, number>>;

/** Kinds of anomalies by their numbers less one. The order is kept: messages of saved rules rest on it. */
export const anomalyKindNumbers: readonly AnomalyKind[] = [
  'spike',
  'drop to zero',
  'level shift',
  'drift',
  'lost season',
  'flat line',
  'missing',
];

/** Whether this is one number of each series. */
export function isEvidenceNumber(name: string): name is EvidenceNumber {
  return evidenceNumbers.some((one) => one === name);
}

import { textTable } from '../../textTable';
import { decide, type ComparedSeries } from './comparison';

const verdictTexts = {
  worse: 'worse',
  better: 'better',
  noise: 'no more than noise',
  unknown: 'too few forecasts',
} as const;

/** A table of the differences per series, and a sentence on all of them. */
export function describeComparison(
  compared: readonly ComparedSeries[],
  names: { before: string; after: string }
): string[] {
  const pair = (one: { before: number; after: number }, digits: number) =>
    `${format(one.before, digits)} > ${format(one.after, digits)}`;
  const rows = compared.map((one) => {
    const { mase, wql, coverage, falseAlarms } = one.differences;
    return [
      one.title,
      one.name,
      String(mase.count),
      pair(mase, 2),
      pair(wql, 3),
      pair(coverage, 3),
      pair(falseAlarms, 1),
      verdictTexts[decide(one)],
    ];
  });
  const count = (verdict: keyof typeof verdictTexts) => compared.filter((one) => decide(one) === verdict).length;
  return [
    ...textTable(
      ['Query', 'Series', 'Forecasts', 'MASE', 'Quantile loss', 'Coverage', 'False alarms', 'Verdict'],
      rows
    ),
    '',
    `${names.after} against ${names.before}: ${count('better')} better, ${count('worse')} worse, ${count('noise')} no more than noise, ` +
      `${count('unknown')} with too few forecasts, of ${compared.length} series.`,
    'A verdict is a test of paired differences (Diebold and Mariano), at 5 % over all series.',
  ];
}

function format(value: number, digits: number): string {
  return Number.isFinite(value) ? value.toFixed(digits) : '-';
}

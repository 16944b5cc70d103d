import type { Score } from './holdout';

/** One line of results: a method's name and its figures. */
export type Row = { method: string } & Record<string, number | string>;

/** Means over the series and the time per series. */
export function summarise(method: string, scores: Score[], count: number): Row {
  const column = (pick: (score: Score) => number) => scores.map(pick).filter(Number.isFinite);
  const smape = mean(column((score) => score.smape));
  const mase = mean(column((score) => score.mase));
  const times = column((score) => score.milliseconds).sort((a, b) => a - b);
  const naive = { smape: mean(column((s) => s.smapeOfNaive2)), mase: mean(column((s) => s.maseOfNaive2)) };
  return {
    method,
    series: `${scores.length}/${count}`,
    sMAPE: smape,
    MASE: mase,
    OWA: (smape / naive.smape + mase / naive.mase) / 2,
    MSIS: mean(column((score) => score.msis)),
    coverage: mean(column((score) => score.coverage)),
    'ms median': times[Math.floor(times.length / 2)] ?? NaN,
    'ms p95': times[Math.floor(times.length * 0.95)] ?? NaN,
  };
}

export function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Plain-text table with aligned columns. */
export function table(rows: Array<Record<string, number | string>>): string {
  const names = Object.keys(rows[0]);
  const cells = [names, ...rows.map((row) => names.map((name) => format(row[name])))];
  const widths = names.map((_, k) => Math.max(...cells.map((line) => line[k].length)));
  return cells
    .map((line) => line.map((cell, k) => (k === 0 ? cell.padEnd(widths[k]) : cell.padStart(widths[k]))).join('  '))
    .join('\n');
}

/** The rows as CSV, headed by comment lines that say how they came about. */
export function toCsv(rows: Row[], comments: string[]): string {
  const names = Object.keys(rows[0]);
  const lines = rows.map((row) => names.map((name) => format(row[name])).join(','));
  return [...comments.map((comment) => `# ${comment}`), names.join(','), ...lines].join('\n') + '\n';
}

function format(value: number | string): string {
  if (typeof value === 'string') {
    return value;
  }
  return Number.isFinite(value) ? value.toFixed(Math.abs(value) < 1 ? 4 : 3) : '-';
}

import type { SetResults, Summary } from './summary';
import { isCurrent, type Constant } from './readConstants';

/** A line of a table. */
type Cells = Record<string, number | string>;

/** Everything that was measured of one kind. */
export interface MeasureReport {
  measure: string;
  sets: SetResults[];
  summaries: Summary[];
}

/** A row per set and method. */
export function listSetRows({ sets }: MeasureReport): Cells[] {
  const names = [...new Set(sets.flatMap(({ results }) => results.flatMap(({ figures }) => Object.keys(figures))))];
  return sets.flatMap(({ set, results }) =>
    results.map(({ method, figures }) => ({
      set,
      method,
      ...Object.fromEntries(names.map((name) => [name, figures[name] ?? NaN])),
    }))
  );
}

/** A row per figure and method: mean, worst set, spread over leaving one set out, rank. */
export function listSummaryRows({ summaries }: MeasureReport): Cells[] {
  return summaries.map(({ method, figure, sets, mean, worst, worstSet, leaveOneOut, rank }) => ({
    figure,
    method,
    sets: String(sets),
    mean,
    worst,
    'worst set': worstSet,
    'mean without one set': `${short(leaveOneOut.low)} to ${short(leaveOneOut.high)}`,
    'most depends on': findPivot(mean, leaveOneOut),
    'mean rank': rank,
  }));
}

/** A row per constant, with a mark where the file has another value by now. */
export function listConstantRows(constants: Constant[]): Cells[] {
  return constants.map((one) => ({
    constant: one.constant,
    file: one.file,
    value: isCurrent(one) ? one.value : `${one.value} (the file has another)`,
    'chosen on': one.chosenOn.join(' ') || '-',
    'checked on': one.checkedOn.join(' ') || '-',
  }));
}

/** A line per figure and method that are compared: what they come to over all sets, and then a column for each set. */
export function toWideCsv(reports: MeasureReport[], comments: string[]): string {
  const names = [...new Set(reports.flatMap(({ sets }) => sets.map(({ set }) => set)))].sort();
  const head =
    'measure,figure,method,sets,mean,worst,worst set,lowest mean,lowest without,highest mean,highest without,mean rank';
  const lines = reports.flatMap(({ measure, sets, summaries }) =>
    summaries.map((one) => {
      const { figure, method, leaveOneOut: out } = one;
      const over = [one.sets, one.mean, one.worst, one.worstSet, out.low, out.lowWithout, out.high, out.highWithout];
      const each = names.map((name) => findFigure(sets, { set: name, method, figure }));
      return [measure, figure, method, ...over, one.rank, ...each].map(toCell).join(',');
    })
  );
  return [...comments.map((comment) => `# ${comment}`), [head, ...names].join(','), ...lines].join('\n') + '\n';
}

function findFigure(
  sets: SetResults[],
  { set, method, figure }: { set: string; method: string; figure: string }
): number {
  const results = sets.find((one) => one.set === set)?.results;
  return results?.find((one) => one.method === method)?.figures[figure] ?? NaN;
}

/** Empty where there is no such number. */
function toCell(value: string | number): string {
  if (typeof value === 'string') {
    return value.includes(',') ? `"${value}"` : value;
  }
  return Number.isNaN(value) ? '' : String(Number(value.toPrecision(4)));
}

/** The set that the mean moves most without. */
function findPivot(mean: number, { low, lowWithout, high, highWithout }: Summary['leaveOneOut']): string {
  return mean - low > high - mean ? lowWithout : highWithout;
}

function short(value: number): string {
  return Number.isFinite(value) ? value.toPrecision(3) : '-';
}

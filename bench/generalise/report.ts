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

/** All figures in long form: measure, set, method, figure, value. */
export function toLongCsv(reports: MeasureReport[], comments: string[]): string {
  const lines = reports.flatMap(({ measure, sets, summaries }) => [
    ...sets.flatMap(({ set, results }) =>
      results.flatMap(({ method, figures }) =>
        Object.entries(figures)
          .filter(([, value]) => !Number.isNaN(value))
          .map(([figure, value]) => [measure, set, method, figure, format(value)])
      )
    ),
    ...summaries.flatMap(({ method, figure, mean, worst, worstSet, leaveOneOut, rank }) => [
      [measure, 'mean', method, figure, format(mean)],
      [measure, `worst: ${worstSet}`, method, figure, format(worst)],
      [measure, `lowest mean: without ${leaveOneOut.lowWithout}`, method, figure, format(leaveOneOut.low)],
      [measure, `highest mean: without ${leaveOneOut.highWithout}`, method, figure, format(leaveOneOut.high)],
      [measure, 'mean rank', method, figure, format(rank)],
    ]),
  ]);
  const cells = [['measure', 'set', 'method', 'figure', 'value'], ...lines];
  return (
    [...comments.map((comment) => `# ${comment}`), ...cells.map((line) => line.map(quote).join(','))].join('\n') + '\n'
  );
}

/** The set that the mean moves most without. */
function findPivot(mean: number, { low, lowWithout, high, highWithout }: Summary['leaveOneOut']): string {
  return mean - low > high - mean ? lowWithout : highWithout;
}

function short(value: number): string {
  return Number.isFinite(value) ? value.toPrecision(3) : '-';
}

function quote(cell: string): string {
  return cell.includes(',') ? `"${cell}"` : cell;
}

function format(value: number): string {
  return Number.isFinite(value) ? String(Number(value.toPrecision(5))) : String(value);
}

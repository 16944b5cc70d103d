import { type BacktestResult, type BacktestWindow, hour } from '../../engine';
import {
  numberFrames,
  pastRows,
  provenanceMeta,
  seriesFrames,
  seriesTable,
  type Column,
  type Frame,
  type FrameField,
  type TableColumn,
} from '../../frames';
import { getValue, type Outcome } from '../engineTask';
import { describeRun } from '../layout/provenance';
import type { AnsweredSeries, LayoutContext } from '../queryType';

/** What the frames of a backtest are made of. */
export type BacktestResults = { backtest?: Outcome<BacktestResult> };

type Answered = AnsweredSeries<BacktestResults>;

/** A series whose forecasts were tested. */
interface Tested {
  one: Answered;
  result: BacktestResult;
}

/** How good the query's forecasts have been: scores, the forecasts beside what came, or scores by steps ahead. */
export function frames(context: LayoutContext, answered: Answered[]): Frame[] {
  const tested = answered.flatMap((one) => {
    const result = getValue(one.results.backtest);
    return result ? [{ one, result }] : [];
  });
  if (tested.length === 0) {
    return [];
  }
  switch (context.output) {
    case 'windows':
      return seriesFrames(
        pastRows(context.plan),
        tested.map((each) => ({ one: each.one, columns: windowColumns(each, context.plan.step) })),
        () => describeRun(context)
      );
    case 'byHorizon':
      return [byHorizonFrame(context, tested)];
    case 'mase':
      return numberFrames(
        tested,
        { name: 'mase', config: { decimals: 2 }, value: ({ result }) => result.overall.mase },
        () => describeRun(context)
      );
    default:
      return [seriesTable(tested, scoreColumns(context), describeRun(context))];
  }
}

/** History and, of the windows' forecasts, the newest that do not overlap. */
function windowColumns({ one, result }: Tested, step: number): Column[] {
  const { start, values } = one.history.series;
  const windows = newestApart(result.windows, step);
  const pieces = (pick: (window: BacktestWindow) => Float64Array) =>
    windows.map((window) => ({ start: window.cutoff + step, values: pick(window) }));
  return [
    { role: 'value', pieces: [{ start, values }] },
    { role: 'forecast', pieces: pieces(({ point }) => point) },
    { role: 'lower', pieces: pieces(({ interval }) => interval.lower) },
    { role: 'upper', pieces: pieces(({ interval }) => interval.upper) },
  ];
}

function newestApart(windows: readonly BacktestWindow[], step: number): BacktestWindow[] {
  let next = Infinity;
  return [...windows].reverse().filter(({ cutoff, point }) => {
    const isApart = cutoff + point.length * step <= next;
    next = isApart ? cutoff : next;
    return isApart;
  });
}

/** Scores by hours ahead, all series beside each other: a chart over hours instead of time. */
function byHorizonFrame(context: LayoutContext, tested: Tested[]): Frame {
  const { horizon, step } = context.plan;
  const ahead = Float64Array.from({ length: horizon }, (_, i) => ((i + 1) * step) / hour);
  return {
    name: '',
    fields: [
      { name: 'Hours ahead', type: 'number', values: ahead, config: { unit: 'h' } },
      ...tested.flatMap(({ one, result }): FrameField[] => {
        const column = (label: string, values: Float64Array, unit?: string): FrameField => ({
          name: label.toLowerCase(),
          type: 'number',
          values,
          labels: one.labels,
          config: { unit, displayNameFromDS: `${one.name} ${label}` },
        });
        const { mase, coverage } = result.byHorizon;
        return [column('MASE', mase), column('coverage', coverage, 'percentunit')];
      }),
    ],
    meta: provenanceMeta(describeRun(context)),
  };
}

function scoreColumns({ query, plan }: LayoutContext): Array<TableColumn<Tested>> {
  const score = { type: 'number', decimals: 2 } as const;
  return [
    { name: 'MASE', ...score, value: ({ result }) => result.overall.mase },
    { name: 'sMAPE', ...score, unit: 'percent', value: ({ result }) => result.overall.smape },
    { name: 'MSIS', ...score, value: ({ result }) => result.overall.msis },
    { name: 'Coverage', type: 'number', unit: 'percentunit', value: ({ result }) => result.overall.coverage },
    { name: 'Wanted coverage', type: 'number', unit: 'percentunit', value: () => query.coverage },
    { name: 'Windows', type: 'number', value: ({ result }) => result.windows.length },
    { name: 'Horizon', type: 'number', unit: 'h', value: () => (plan.horizon * plan.step) / hour },
  ];
}

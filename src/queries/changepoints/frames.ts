import type { Changepoint, ChangepointResult } from '../../engine';
import {
  numberFrames,
  pastRows,
  seriesFrames,
  seriesTable,
  type Frame,
  type Provenance,
  type TableColumn,
} from '../../frames';
import { getValue, type Outcome } from '../engineTask';
import { describeRun, findSharedUnit } from '../layout/provenance';
import type { Evidence } from '../evidence/evidence';
import type { AnsweredSeries, LayoutContext } from '../queryType';

/** What the frames of changepoints are made of. */
export type ChangepointResults = { changepoints?: Outcome<ChangepointResult> };

type Answered = AnsweredSeries<ChangepointResults>;

/** One changepoint of one series. */
interface Change extends Changepoint {
  one: Answered;
}

/** When and by how much the level of each series changed within the range: a table, a line, or how often. */
export function frames(context: LayoutContext, answered: Answered[]): Frame[] {
  const segmented = answered.flatMap((one) => {
    const result = getValue(one.results.changepoints);
    return result ? [{ one, result, changes: changesIn(context, one) }] : [];
  });
  if (segmented.length === 0) {
    return [];
  }
  switch (context.output) {
    case 'level':
      return seriesFrames(
        pastRows(context.plan),
        segmented.map(({ one, result }) => ({
          one,
          columns: [
            { role: 'value', pieces: [one.history.series] },
            { role: 'level', pieces: [{ start: one.history.series.start, values: result.level }] },
          ],
        })),
        (one) => describeSeries(context, one)
      );
    case 'count':
      return numberFrames(
        segmented,
        { name: 'changepoints', config: { decimals: 0 }, value: ({ changes }) => changes.length },
        (one) => describeSeries(context, one)
      );
    default: {
      const changes = segmented.flatMap((each) => each.changes).sort((a, b) => b.time - a.time);
      return [seriesTable(changes, createColumns(findSharedUnit(answered)), describeRun(context))];
    }
  }
}

/** The newest change of level in the range. */
export function measure(context: LayoutContext, one: Answered): Evidence {
  const newest = changesIn(context, one).at(-1);
  return newest ? { before: newest.before, after: newest.after, since: newest.time / 1000 } : {};
}

function describeSeries(context: LayoutContext, { results }: Answered): Provenance {
  return { ...describeRun(context), seasonLengths: getValue(results.changepoints)?.seasonLengths ?? [] };
}

function changesIn({ plan }: LayoutContext, one: Answered): Change[] {
  const changepoints = getValue(one.results.changepoints)?.changepoints ?? [];
  return changepoints.filter(({ time }) => time >= plan.from).map((changepoint) => ({ ...changepoint, one }));
}

function createColumns(unit: string | undefined): Array<TableColumn<Change>> {
  return [
    { name: 'Time', role: 'start', type: 'time', value: ({ time }) => time },
    { name: 'Before', role: 'before', type: 'number', unit, value: ({ before }) => before },
    { name: 'After', role: 'after', type: 'number', unit, value: ({ after }) => after },
    { name: 'Change', type: 'number', unit, value: ({ before, after }) => after - before },
    {
      name: 'Change, relative',
      type: 'number',
      unit: 'percentunit',
      value: ({ before, after }) => (before === 0 ? NaN : (after - before) / Math.abs(before)),
    },
    { name: 'Strength', type: 'number', unit: 'percentunit', value: ({ score }) => score },
  ];
}

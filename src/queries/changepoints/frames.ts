import type { Changepoint } from '../../engine';
import { numberFrames, pastRows, seriesFrames, seriesTable, type TableColumn } from '../../frames';
import {
  provenanceOf,
  seriesProvenance,
  sharedUnit,
  valueOf,
  type Answered,
  type FrameContext,
  type Layout,
} from '../layout/context';

/** One changepoint of one series. */
interface Change extends Changepoint {
  one: Answered;
}

/** When and by how much the level of each series changed within the range: a table, a line, or how often. */
export const changepointFrames: Layout = (context, answered) => {
  const judged = answered.flatMap((one) => {
    const result = valueOf(one.modelled.changepoints);
    return result ? [{ one, result, changes: changesIn(context, one) }] : [];
  });
  if (judged.length === 0) {
    return [];
  }
  switch (context.output) {
    case 'level':
      return seriesFrames(
        pastRows(context.plan),
        judged.map(({ one, result }) => ({
          one,
          columns: [
            { role: 'value', pieces: [one.history.series] },
            { role: 'level', pieces: [{ start: one.history.series.start, values: result.level }] },
          ],
        })),
        seriesProvenance(context)
      );
    case 'count':
      return numberFrames(
        judged,
        { name: 'changepoints', config: { decimals: 0 }, value: ({ changes }) => changes.length },
        seriesProvenance(context)
      );
    default: {
      const changes = judged.flatMap((each) => each.changes).sort((a, b) => b.time - a.time);
      return [seriesTable(changes, columnsOf(sharedUnit(answered)), provenanceOf(context))];
    }
  }
};

function changesIn({ plan }: FrameContext, one: Answered): Change[] {
  const changepoints = valueOf(one.modelled.changepoints)?.changepoints ?? [];
  return changepoints.filter(({ time }) => time >= plan.from).map((changepoint) => ({ ...changepoint, one }));
}

function columnsOf(unit: string | undefined): Array<TableColumn<Change>> {
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

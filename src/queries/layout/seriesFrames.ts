import { type Frame, type FrameField, type FrameMeta, columnConfig, type FieldRole } from '../../frames';
import { provenanceOfSeries, type Answered, type FrameContext } from './context';
import { layOnto, type Piece, type Rows } from './rows';

/** One column of one series before it is laid onto the rows; without pieces where nothing is known. */
export interface Column {
  role: FieldRole;
  /** Tells columns of one role apart: the season's length. */
  label?: string;
  pieces: Piece[];
}

/** Each frame is one time series: alerting reads its first value column. */
export const timeSeriesMeta: FrameMeta = {
  type: 'timeseries-multi',
  typeVersion: [0, 1],
  preferredVisualisationType: 'graph',
};

/**
 * One frame per series: time, then its columns that have pieces; alerting reads the first of them. Series without any
 * are left out.
 */
export function seriesFrames(
  context: FrameContext,
  rows: Rows,
  answered: Array<{ one: Answered; columns: Column[] }>
): Frame[] {
  const time = timeField(rows);
  return answered.flatMap(({ one, columns }) => {
    const fields = columns
      .filter(({ pieces }) => pieces.length > 0)
      .map(({ role, label, pieces }) => labelled(columnField(role, layOnto(rows, pieces), one), label));
    return fields.length === 0 ? [] : [{ ...describe(context, one), fields: [time, ...fields] }];
  });
}

function labelled(field: FrameField, label: string | undefined): FrameField {
  return label === undefined
    ? field
    : {
        ...field,
        name: `${field.name} ${label}`,
        config: { ...field.config, displayNameFromDS: `${field.config?.displayNameFromDS} ${label}` },
      };
}

function describe(context: FrameContext, one: Answered): Omit<Frame, 'fields'> {
  return {
    name: one.name,
    meta: { ...timeSeriesMeta, custom: { foresight: provenanceOfSeries(context, one) } },
  };
}

export function timeField({ times, step }: Rows): FrameField {
  return { name: 'time', type: 'time', values: times, config: { interval: step, custom: { foresightRole: 'time' } } };
}

/** A column of one series: its labels, its unit, its colour. */
export function columnField(role: FieldRole, values: Float64Array, { name, index, history }: Answered): FrameField {
  return {
    name: role,
    type: 'number',
    values,
    labels: history.labels,
    config: columnConfig(role, { name, index, unit: history.unit }),
  };
}

import { columnField, timeField, type ColumnOwner } from './columns';
import type { Frame, FrameField, FrameMeta } from './frame';
import { provenanceMeta, type Provenance } from './meta/provenance';
import type { FieldRole } from './roles';
import { layOnto, type Piece, type Rows } from './rows';

/** One column of one series before it is laid onto the rows; without pieces where nothing is known. */
export interface Column {
  role: FieldRole;
  /** Tells columns of one role apart: the season's length. */
  label?: string;
  pieces: Piece[];
}

/** Each frame is one time series: alerting reads its first value column. */
const timeSeriesMeta: FrameMeta = {
  type: 'timeseries-multi',
  typeVersion: [0, 1],
  preferredVisualisationType: 'graph',
};

/**
 * One frame per series: time, then its columns that have pieces; alerting reads the first of them. Series without any
 * are left out.
 */
export function seriesFrames<Owner extends ColumnOwner>(
  rows: Rows,
  series: Array<{ one: Owner; columns: Column[] }>,
  provenance: (one: Owner) => Provenance
): Frame[] {
  const time = timeField(rows);
  return series.flatMap(({ one, columns }) => {
    const fields = columns
      .filter(({ pieces }) => pieces.length > 0)
      .map(({ role, label, pieces }) => withLabel(columnField(role, layOnto(rows, pieces), one), label));
    return fields.length === 0
      ? []
      : [{ name: one.name, meta: provenanceMeta(provenance(one), timeSeriesMeta), fields: [time, ...fields] }];
  });
}

function withLabel(field: FrameField, label: string | undefined): FrameField {
  return label === undefined
    ? field
    : {
        ...field,
        name: `${field.name} ${label}`,
        config: { ...field.config, displayNameFromDS: `${field.config?.displayNameFromDS} ${label}` },
      };
}

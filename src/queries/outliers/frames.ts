import { pastRows, seriesFrames, type Column, type FieldRole, type Frame, type Piece, type Rows } from '../../frames';
import { getValue, type Outcome } from '../engineTask';
import { describeRun, findSharedUnit } from '../layout/provenance';
import type { AnsweredSeries, LayoutContext } from '../queryType';
import { measureOutlier } from './measureOutlier';
import type { PeerComparison } from './task';

/** What the frames of outliers are made of. */
export type OutlierResults = { outliers?: Outcome<PeerComparison> };

type Answered = AnsweredSeries<OutlierResults>;

/** What is told of a series beside an alert. */
export const measure = (_: LayoutContext, one: Answered) => measureOutlier(one);

/** What the peers usually do, then each series with its outliers; or the flag or the score of each series. */
export function frames(context: LayoutContext, answered: Answered[]): Frame[] {
  const rows = pastRows(context.plan);
  const roles = listRoles(context);
  const frames = seriesFrames(
    rows,
    answered.map((one) => ({ one, columns: roles.map((role) => ({ role, pieces: buildPieces(role, one) })) })),
    () => describeRun(context)
  );
  return context.output === 'bands' ? [...peersFrame(context, rows, answered), ...frames] : frames;
}

function listRoles({ output }: LayoutContext): FieldRole[] {
  switch (output) {
    case 'outlierFlag':
      return ['flag'];
    case 'outlierScore':
      return ['score'];
    default:
      return ['value', 'outlier'];
  }
}

function buildPieces(role: FieldRole, { history, results }: Answered): Piece[] {
  const { start, values } = history.series;
  const comparison = getValue(results.outliers);
  if (role === 'value') {
    return [{ start, values }];
  }
  if (!comparison) {
    return [];
  }
  switch (role) {
    case 'outlier':
      return [{ start, values: values.map((value, i) => (comparison.flag[i] === 1 ? value : NaN)) }];
    case 'flag':
    case 'score':
      return [{ start, values: comparison[role] }];
    default:
      return [];
  }
}

/** The centre and band of all series at each time; no frame where nothing was judged. */
function peersFrame(context: LayoutContext, rows: Rows, answered: Answered[]): Frame[] {
  const compared = answered.find(({ results }) => results.outliers?.ok);
  const comparison = getValue(compared?.results.outliers);
  if (!compared || !comparison) {
    return [];
  }
  const { start } = compared.history.series;
  const column = (role: 'centre' | 'lower' | 'upper'): Column => ({
    role,
    pieces: [{ start, values: comparison[role] }],
  });
  const one = { name: 'peers', index: 0, unit: findSharedUnit(answered) };
  return seriesFrames(rows, [{ one, columns: [column('centre'), column('lower'), column('upper')] }], () =>
    describeRun(context)
  );
}

import { pastRows, seriesFrames, type Column, type FieldRole, type Frame, type Piece, type Rows } from '../../frames';
import {
  provenanceOf,
  seriesProvenance,
  sharedUnit,
  valueOf,
  type Answered,
  type FrameContext,
  type Layout,
} from '../layout/context';

/** What the peers usually do, then each series with its outliers; or the flag or the score of each series. */
export const outlierFrames: Layout = (context, answered) => {
  const rows = pastRows(context.plan);
  const roles = rolesOf(context);
  const frames = seriesFrames(
    rows,
    answered.map((one) => ({ one, columns: roles.map((role) => ({ role, pieces: piecesOf(role, one) })) })),
    seriesProvenance(context)
  );
  return context.output === 'bands' ? [...peersFrame(context, rows, answered), ...frames] : frames;
};

function rolesOf({ output }: FrameContext): FieldRole[] {
  switch (output) {
    case 'outlierFlag':
      return ['flag'];
    case 'outlierScore':
      return ['score'];
    default:
      return ['value', 'outlier'];
  }
}

function piecesOf(role: FieldRole, { history, modelled }: Answered): Piece[] {
  const { start, values } = history.series;
  const judgement = valueOf(modelled.outliers);
  if (role === 'value') {
    return [{ start, values }];
  }
  if (!judgement) {
    return [];
  }
  switch (role) {
    case 'outlier':
      return [{ start, values: values.map((value, i) => (judgement.flag[i] === 1 ? value : NaN)) }];
    case 'flag':
    case 'score':
      return [{ start, values: judgement[role] }];
    default:
      return [];
  }
}

/** The centre and band of all series at each time; no frame where nothing was judged. */
function peersFrame(context: FrameContext, rows: Rows, answered: Answered[]): Frame[] {
  const judged = answered.find(({ modelled }) => modelled.outliers?.ok);
  const judgement = valueOf(judged?.modelled.outliers);
  if (!judged || !judgement) {
    return [];
  }
  const { start } = judged.history.series;
  const column = (role: 'centre' | 'lower' | 'upper'): Column => ({
    role,
    pieces: [{ start, values: judgement[role] }],
  });
  const one = { name: 'peers', index: 0, unit: sharedUnit(answered) };
  return seriesFrames(rows, [{ one, columns: [column('centre'), column('lower'), column('upper')] }], () =>
    provenanceOf(context)
  );
}

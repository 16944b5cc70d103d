import { type Frame, columnConfig, type FieldRole } from '../../frames';
import { provenanceOf, valueOf, type Answered, type FrameContext, type Layout } from '../layout/context';
import { layOnto, pastRows, type Piece, type Rows } from '../layout/rows';
import { seriesFrames, timeField, timeSeriesMeta } from '../layout/seriesFrames';
import { sharedUnit } from '../layout/tableFrame';

/** What the peers usually do, then each series with its outliers; or the flag or the score of each series. */
export const outlierFrames: Layout = (context, answered) => {
  const rows = pastRows(context.plan);
  const roles = rolesOf(context);
  const frames = seriesFrames(
    context,
    rows,
    answered.map((one) => ({ one, columns: roles.map((role) => ({ role, pieces: piecesOf(role, one) })) }))
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
  const owner = { name: 'peers', index: 0, unit: sharedUnit(answered) };
  const column = (role: 'centre' | 'lower' | 'upper') => ({
    name: role,
    type: 'number' as const,
    values: layOnto(rows, [{ start, values: judgement[role] }]),
    config: columnConfig(role, owner),
  });
  return [
    {
      name: owner.name,
      fields: [timeField(rows), column('centre'), column('lower'), column('upper')],
      meta: { ...timeSeriesMeta, custom: { foresight: provenanceOf(context) } },
    },
  ];
}

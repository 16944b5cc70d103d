import type { FieldRole, Piece } from '../../frames';
import { valueOf, type Answered } from '../layout/context';

/** What history and the detector have to say in a column of this role; none where nothing was judged. */
export function anomalyPieces(role: FieldRole, { history, modelled }: Answered): Piece[] {
  const { start, values } = history.series;
  if (role === 'value') {
    return [{ start, values }];
  }
  const anomalies = valueOf(modelled.anomalies);
  if (!anomalies) {
    return [];
  }
  switch (role) {
    case 'fitted':
      return [{ start, values: anomalies.expected }];
    case 'anomaly':
      return [{ start, values: values.map((value, i) => (anomalies.flag[i] === 1 ? value : NaN)) }];
    case 'lower':
    case 'upper':
    case 'score':
    case 'flag':
      return [{ start, values: anomalies[role] }];
    default:
      return [];
  }
}

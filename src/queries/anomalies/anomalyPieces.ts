import type { AnomalyResult } from '../../engine';
import type { FieldRole, Piece } from '../../frames';
import { getValue, type Outcome } from '../engineTask';
import { holdFlags } from './holdFlags';
import type { AnsweredSeries } from '../queryType';

/** What the frames of anomalies are made of. */
export type AnomalyResults = { anomalies?: Outcome<AnomalyResult> };

/** What history and the detector have to say in a column of this role; none where nothing was judged. */
export function buildAnomalyPieces(role: FieldRole, { history, results }: AnsweredSeries<AnomalyResults>): Piece[] {
  const { start, values } = history.series;
  if (role === 'value') {
    return [{ start, values }];
  }
  const anomalies = getValue(results.anomalies);
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
      return [{ start, values: anomalies[role] }];
    case 'flag':
      return [{ start, values: holdFlags(anomalies.flag, values) }];
    default:
      return [];
  }
}

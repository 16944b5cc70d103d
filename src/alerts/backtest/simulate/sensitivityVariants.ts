import { getAlertKind, type RuleSpec, type RuleVariant } from '../../kinds';
import type { Evaluations } from '../evaluate/evaluations';

/** Settings to compare, the most sensitive first; none for kinds that have nothing to set. */
export function sensitivityVariants(spec: RuleSpec, evaluations: Evaluations[]): RuleVariant[] {
  const values = () => evaluations.flatMap(({ series }) => series.flatMap((one) => [...one.values]));
  return getAlertKind(spec).sensitivity?.variants(spec, values) ?? [];
}

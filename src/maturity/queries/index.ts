import { createQuery, type Query } from '../../queries';
import { maturity } from './maturity';
import type { MaturityQuery } from './maturity/fields';

/** The query types that are answered from assessments of maturity. */
export const maturityQueryTypes = { maturity };

export type MaturityQueryTypeName = keyof typeof maturityQueryTypes;

/** What is asked for beside the defaults. */
export type MaturityOptions = Partial<MaturityQuery> & { output: keyof typeof maturity.outputs };

/** A query of an assessment, with every default filled in. */
export function createMaturityQuery(options: MaturityOptions): Query {
  return { ...createQuery(maturityQueryTypes, 'maturity'), ...options };
}

import * as v from 'valibot';
import type { RuleCommon } from '../../spec/ruleCommon';

/** Schemas of the own fields of outlier rules: none but the kind. */
export const outlierEntries = { kind: v.literal('outlier') };

/** One of the series is unlike its peers. */
export type OutlierRule = RuleCommon & { kind: 'outlier' };

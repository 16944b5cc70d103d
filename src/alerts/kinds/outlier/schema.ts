import * as v from 'valibot';
import type { RuleCommon } from '../../spec/ruleCommon';

export const outlierEntries = { kind: v.literal('outlier') };

/** One of the series is unlike its peers. */
export type OutlierRule = RuleCommon & { kind: 'outlier' };

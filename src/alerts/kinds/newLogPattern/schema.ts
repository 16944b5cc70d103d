import * as v from 'valibot';
import { severities } from '../../../engine';
import { anyText, choice, describe, duration } from '../../../schema';
import type { RuleCommon } from '../../spec/ruleCommon';

/** Schemas of the own fields of rules about new patterns of log lines. */
export const newLogPatternEntries = {
  kind: v.literal('newLogPattern'),
  level: describe(choice(severities), 'Patterns of at least this level.'),
  within: describe(duration(), 'How long a pattern counts as new after its first line.'),
  baseline: describe(duration(), 'How long before that it must not have been seen.'),
  service: v.optional(
    describe(anyText(), 'This service alone, by its name. Default: each service that the lines name.')
  ),
};

/** Log lines of a kind that was not seen before. */
export type NewLogPatternRule = RuleCommon & v.InferOutput<v.ObjectSchema<typeof newLogPatternEntries, undefined>>;

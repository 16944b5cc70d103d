import { describe, formatValue, text } from '../../../schema';
import * as v from 'valibot';
import type { RuleCommon } from '../../spec/ruleCommon';
import { isLabelName } from '../../spec/labels';
import { bandEntries } from '../anomaly/schema';

const notAName = (names: unknown[]) => names.find((name) => typeof name !== 'string' || !isLabelName(name));

/** Names of labels go into the expression as they are. */
const pairing = v.pipe(
  v.array(v.string(), 'a list of label names'),
  v.check(
    (names) => names.every(isLabelName),
    ({ input }) =>
      `{field} holds ${formatValue(notAName(input))}, which is no label name. Use letters, digits and underscores, and begin with a letter.`
  )
);

/** Schemas of the own fields of deviation rules. */
export const deviationEntries = {
  kind: v.literal('deviation'),
  ...bandEntries,
  peer: describe(text(), "The peer's expression, subtracted from the source's."),
  on: v.optional(describe(pairing, 'Labels that pair the two. Default: all labels must be the same.')),
};

/** The difference from a peer leaves the band of its own past. */
export type DeviationRule = RuleCommon & v.InferOutput<v.ObjectSchema<typeof deviationEntries, undefined>>;

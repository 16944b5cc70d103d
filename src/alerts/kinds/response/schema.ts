import * as v from 'valibot';
import { choice, describe } from '../../../schema';
import type { RuleCommon } from '../../spec/ruleCommon';

/** Who is told: an engine that acts, or people who may approve. */
export const responseOutputs = ['due', 'suggested'] as const;

/** Series of decisions, by metric: numbers of the query type `response`. */
export const recordedResponses = {
  foresight_response_due: 'due',
  foresight_response_suggested: 'suggested',
  foresight_response_gate: 'gate',
  foresight_response_value: 'value',
} as const;

/** Schemas of the own fields of rules about responses. */
export const responseEntries = {
  kind: v.literal('response'),
  output: describe(
    choice(responseOutputs),
    'due: what an engine is to do now. suggested: what people may approve, or would be done if the mode allowed it.'
  ),
};

/** An action of the catalogue is due, or suggested, for a target. */
export type ResponseRule = RuleCommon & v.InferOutput<v.ObjectSchema<typeof responseEntries, undefined>>;

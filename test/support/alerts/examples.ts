import { alertKinds, type RuleSpec } from '../../../src/alerts';

/** Rules of every kind, by the name of their golden. */
export const examples: Record<string, RuleSpec> = Object.assign(
  {},
  ...Object.values(alertKinds).map((kind) => kind.examples)
);

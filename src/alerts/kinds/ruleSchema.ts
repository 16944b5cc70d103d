import { object } from '../../schema';
import { commonEntries } from '../spec/ruleCommon';
import { title } from '../spec/schema';
import { alertKindNames, getAlertKind, type AlertKindName } from './index';

/** The schema of the rules of a kind, from the common fields and the kind's own. */
function createRuleSchema(kind: AlertKindName) {
  const { entries, names = [] } = getAlertKind({ kind });
  const suffix = Math.max(0, ...names.map((name) => `: ${name}`.length));
  return object({ ...commonEntries, name: title(suffix), ...entries });
}

/** Schemas of the rules of a rule file, by kind. */
export const ruleSchemas = Object.fromEntries(alertKindNames.map((kind) => [kind, createRuleSchema(kind)])) as Record<
  AlertKindName,
  ReturnType<typeof createRuleSchema>
>;

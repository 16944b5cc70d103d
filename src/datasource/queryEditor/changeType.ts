import { createQuery, readQuery } from '../../queries';
import { queryTypes, type QueryTypeName } from '../../registry';

type Model = Record<string, unknown>;

/** The model as one of another type: all that both types know stays, and so do the fields of the type that it was. */
export function changeType(model: Model, queryType: QueryTypeName): Model {
  const { output, falseAlarmsPerWeek, ...common } = model;
  const kept = {
    ...common,
    queryType,
    output: Object.hasOwn(queryTypes[queryType].outputs, String(output)) ? output : undefined,
    falseAlarmsPerWeek: isDefaultRate(model) ? undefined : falseAlarmsPerWeek,
  };
  return { ...model, ...readQuery(queryTypes, kept) };
}

/** The sensitivity stays where it was chosen: each type has its own default. */
function isDefaultRate({ queryType, falseAlarmsPerWeek }: Model): boolean {
  return falseAlarmsPerWeek === createQuery(queryTypes, String(queryType)).falseAlarmsPerWeek;
}

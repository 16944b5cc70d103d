import { insightDefaultsOf, insightQueryTypes, readInsightQuery, type InsightQueryType } from '../../insight';
import { defaultsOf, migrateQuery, outputsOf, type PredictiveQuery, type QueryType } from '../../queries';

/** All that can be asked for: of a query of the user, or of what discovery finds. */
export type EditedType = QueryType | InsightQueryType;

type Model = Record<string, unknown>;

export function isInsightType(type: EditedType): type is InsightQueryType {
  return insightQueryTypes.some((one) => one === type);
}

/** The model as one of another type: all that both types know stays, and so does the user's own query. */
export function changeType(model: Model, queryType: EditedType): Model {
  const common = { ...model, queryType, output: undefined, falseAlarmsPerWeek: chosenRate(model) };
  if (isInsightType(queryType)) {
    return { ...model, ...readInsightQuery(common) };
  }
  const asked = migrateQuery({
    ...defaultsOf(queryType),
    ...withoutBlanks(common),
    output: keptOutput(model, queryType),
  });
  return { ...model, ...asked };
}

/** The output stays where the new type offers it, too. */
function keptOutput({ output }: Model, queryType: QueryType): PredictiveQuery['output'] {
  return outputsOf(queryType).find((offered) => offered === output) ?? defaultsOf(queryType).output;
}

/** The sensitivity stays where it was chosen: each type has its own default. */
function chosenRate({ queryType, falseAlarmsPerWeek }: Model): unknown {
  const type = queryType as EditedType;
  const before = isInsightType(type) ? insightDefaultsOf(type) : defaultsOf(type);
  return falseAlarmsPerWeek === before.falseAlarmsPerWeek ? undefined : falseAlarmsPerWeek;
}

function withoutBlanks(model: Model): Model {
  return Object.fromEntries(Object.entries(model).filter(([, value]) => value !== undefined));
}

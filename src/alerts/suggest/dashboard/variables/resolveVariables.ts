import { interpolateText } from '../interpolation/interpolate';
import { listReferencedNames } from '../interpolation/reference';
import { allValue, chooseValues } from './chooseOptions';
import type { VariableDefinition } from './readDefinitions';
import type { VariableScope } from './keepSaved';
import { findResolver } from './variableTypes';
import { createVariable, type Variable, type Variables } from './variable';

/**
 * Every variable of a dashboard as Grafana has it once the dashboard is open, each after those that it depends on; those
 * that depend on each other have the values that were saved. Given values stand instead, even of variables that the
 * dashboard does not define. A variable without a value says why.
 */
export async function resolveVariables(
  definitions: VariableDefinition[],
  given: ReadonlyMap<string, string>,
  scope: Omit<VariableScope, 'variables'> & { builtIns: Variables }
): Promise<Variables> {
  const resolved = new Map<string, Variable>(scope.builtIns);
  given.forEach((value, name) => resolved.set(name, createVariable(name, value)));
  const names = new Set(definitions.map(({ name }) => name));
  let waiting = definitions;
  while (waiting.length > 0) {
    const open = new Set(waiting.map(({ name }) => name));
    const ready = waiting.filter((one) => !listDependencies(one, names).some((name) => open.has(name)));
    // What is left depends on each other: it goes on with what was saved.
    const batch = ready.length > 0 ? ready : waiting;
    const made = await Promise.all(batch.map((one) => resolveOne(one, given, { ...scope, variables: resolved })));
    made.forEach((variable) => resolved.set(variable.name, variable));
    waiting = ready.length > 0 ? waiting.filter((one) => !ready.includes(one)) : [];
  }
  return resolved;
}

/** The variables that a variable's query, regular expression, data source or value for all refer to. */
function listDependencies({ name, fields }: VariableDefinition, names: ReadonlySet<string>): string[] {
  const { query, regex, datasource, allValue: all } = fields;
  const text = JSON.stringify([query, regex, datasource, all]) ?? '';
  return listReferencedNames(text).filter((one) => one !== name && names.has(one));
}

async function resolveOne(
  definition: VariableDefinition,
  given: ReadonlyMap<string, string>,
  scope: VariableScope
): Promise<Variable> {
  const value = given.get(definition.name);
  const variable =
    value === undefined
      ? await findResolver(definition.type)(definition, scope)
      : chooseValues(definition, [{ value, text: value === allValue ? 'All' : value }], false);
  const { allText } = variable;
  return allText === undefined
    ? variable
    : { ...variable, allText: interpolateText(allText, scope.variables, 'glob').text };
}

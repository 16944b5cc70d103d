import type { DashboardLookups } from '../lookups';
import type { FoundDataSource } from '../targets/findDataSource';
import { chooseOptions, chooseValues } from './chooseOptions';
import { readOptions, type VariableDefinition } from './readDefinitions';
import { createVariable, type Variable, type Variables } from './variable';

/** What a variable is resolved with. */
export interface VariableScope {
  /** Those that are resolved already. */
  variables: Variables;
  lookups: DashboardLookups;
  findSource: (reference: unknown, variables: Variables) => FoundDataSource;
}

/** What was saved, where nothing can be looked up. */
export function keepSaved(definition: VariableDefinition, reason?: unknown): Variable {
  const { name, saved, fields } = definition;
  if (saved !== undefined) {
    return chooseValues(definition, saved, true);
  }
  const options = readOptions(fields.options).filter(({ value }) => value !== '');
  if (options.length > 0) {
    return chooseOptions(definition, {
      options: options.filter(({ value }) => !value.startsWith('$__')),
      isData: true,
    });
  }
  const problem = typeof reason === 'string' ? reason : 'has no saved value';
  return { ...createVariable(name, ''), chosen: [], problem };
}

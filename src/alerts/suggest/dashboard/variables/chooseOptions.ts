import type { Variable, VariableOption } from './variable';
import type { VariableDefinition } from './readDefinitions';

export const allValue = '$__all';

/** What may be chosen of a variable. */
export interface Choices {
  options: VariableOption[];
  /** See Variable. */
  scope?: string[];
  isData: boolean;
}

/**
 * What Grafana chooses when it opens the dashboard: the saved values as far as they are among the options, else everything
 * where the variable has that, else the first option; an empty value where there are no options.
 */
export function chooseOptions(definition: VariableDefinition, choices: Choices): Variable {
  const { saved = [], isMulti, includesAll } = definition;
  const { options } = choices;
  const isAllSaved = saved[0]?.value === allValue;
  const kept = isAllSaved ? [] : findSaved(saved, options, isMulti);
  if (includesAll && (isAllSaved || kept.length === 0)) {
    return chooseAll(definition, choices);
  }
  const first = options.slice(0, 1);
  const none = isMulti ? [] : [{ value: '', text: '' }];
  const chosen = kept.length > 0 ? kept : first.length > 0 ? first : none;
  return createChosen(definition, chosen, choices);
}

/** A variable at values that are not looked up: given ones, or saved ones where its options are not known. */
export function chooseValues(definition: VariableDefinition, options: VariableOption[], isData: boolean): Variable {
  return options[0]?.value === allValue
    ? chooseAll(definition, { options: [], isData })
    : createChosen(definition, options, { options, isData });
}

/** Saved values that are options still; one value alone may also be found by its text. */
function findSaved(saved: VariableOption[], options: VariableOption[], isMulti: boolean): VariableOption[] {
  const byValue = new Map(options.map((option) => [option.value, option]));
  if (isMulti) {
    return saved.flatMap(({ value }) => byValue.get(value) ?? []);
  }
  const [{ value, text } = { value: undefined, text: undefined }] = saved;
  const found = value === undefined ? undefined : byValue.get(value);
  const sameText = text === undefined ? undefined : options.find((option) => option.text === text);
  return [found ?? sameText].filter((option) => option !== undefined);
}

function chooseAll(definition: VariableDefinition, { options, scope, isData }: Choices): Variable {
  const own = definition.fields.allValue;
  const allText = typeof own === 'string' && own !== '' ? own : options.length === 0 ? '.*' : undefined;
  return {
    ...createChosen(definition, options, { options, isData }),
    isMulti: true,
    isAll: true,
    ...(allText !== undefined && { allText }),
    ...(scope !== undefined && { scope }),
  };
}

function createChosen(
  { name, isMulti, includesAll }: VariableDefinition,
  chosen: VariableOption[],
  { isData }: Pick<Choices, 'options' | 'isData'>
): Variable {
  return { name, chosen, isMulti: isMulti || includesAll, isAll: false, isData };
}

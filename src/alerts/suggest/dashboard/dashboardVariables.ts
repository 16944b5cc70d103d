import { isMapping } from '../../../schema';
import { matchAny, type Variable, type Variables } from './variable';

/** Values to use instead of those that are saved, by the variable's name. */
export type GivenValues = Partial<Record<string, string[]>>;

/** The ways to fill in each variable of a dashboard: its saved value, or each given value by itself; none where neither is there. */
export function dashboardVariables(
  dashboard: Record<string, unknown>,
  given: GivenValues
): ReadonlyMap<string, Variable[]> {
  const list = isMapping(dashboard.templating) ? dashboard.templating.list : [];
  const definitions = Array.isArray(list) ? list.filter(isMapping) : [];
  return new Map(
    definitions.map((definition) => {
      const name = String(definition.name);
      const ways = given[name]?.map((value) => [value]) ?? readSavedValues(definition);
      return [name, ways.map((values) => toVariable(definition, values))];
    })
  );
}

const all = '$__all';

function readSavedValues(definition: Record<string, unknown>): string[][] {
  const current = isMapping(definition.current) ? definition.current.value : undefined;
  const saved = current ?? (definition.type === 'constant' ? definition.query : undefined);
  const values = (Array.isArray(saved) ? saved : [saved]).filter((value) => typeof value === 'string' && value !== '');
  return values.length === 0 ? [] : [values];
}

function toVariable(definition: Record<string, unknown>, values: string[]): Variable {
  if (values.includes(all)) {
    const { allValue } = definition;
    const text = typeof allValue === 'string' && allValue !== '' ? allValue : '.*';
    return { text, values: [text] };
  }
  if (values[0].startsWith('$__auto')) {
    return { text: '5m', values: ['5m'] };
  }
  return { text: formatValues(definition, values), values };
}

/** As Grafana fills values into PromQL: a regular expression where there may be several, else a part of a string. */
function formatValues({ multi, includeAll }: Record<string, unknown>, values: string[]): string {
  return multi === true || includeAll === true
    ? matchAny(values)
    : values[0].replace(/\\/g, '\\\\').replace(/"/g, '\\"');
}

/** Every combination of the ways to fill in these variables; a variable without any is left out of all. */
export function combinations(names: string[], ways: ReadonlyMap<string, Variable[]>): Variables[] {
  return names.reduce<Array<Map<string, Variable>>>(
    (made, name) => {
      const own = ways.get(name) ?? [];
      return own.length === 0
        ? made
        : made.flatMap((one) => own.map((variable) => new Map([...one, [name, variable]])));
    },
    [new Map()]
  );
}

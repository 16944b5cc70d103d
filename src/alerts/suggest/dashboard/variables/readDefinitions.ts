import { isMapping, toText } from '../../../../schema';
import { mappings } from '../listPanels';
import { maxOptions, maxValueLength, type VariableOption } from './variable';

type Mapping = Record<string, unknown>;

/** A variable as a dashboard defines it; what it means differs by its type. */
export interface VariableDefinition {
  name: string;
  /** Such as "query", "custom", "interval". */
  type: string;
  /** All other fields, as they were saved. */
  fields: Mapping;
  /** What was chosen when the dashboard was saved; undefined where nothing was, empty texts are values. */
  saved?: VariableOption[];
  isMulti: boolean;
  includesAll: boolean;
}

const maxVariables = 500;

/** The variables of a dashboard in the classic model, at most 500; inputs of an export are filled in where they have a value. */
export function readDefinitions(dashboard: Mapping): VariableDefinition[] {
  const list = isMapping(dashboard.templating) ? dashboard.templating.list : [];
  const inputs = readInputs(dashboard);
  return mappings(list)
    .slice(0, maxVariables)
    .filter(({ name }) => typeof name === 'string' && name !== '')
    .map((fields) => ({
      name: toText(fields.name),
      type: typeof fields.type === 'string' ? fields.type : 'query',
      fields: { ...fields, query: fillInput(fields.query, inputs) },
      saved: readSaved(fields, inputs),
      isMulti: fields.multi === true,
      includesAll: fields.includeAll === true,
    }));
}

/** Inputs of an exported dashboard that have a value of their own: constants, as ${VAR_NAME}. */
function readInputs(dashboard: Mapping): ReadonlyMap<string, string> {
  const entries = mappings(dashboard.__inputs).filter(
    ({ type, value }) => type === 'constant' && typeof value === 'string'
  );
  return new Map(entries.map(({ name, value }) => [`\${${toText(name)}}`, toText(value)]));
}

function fillInput(value: unknown, inputs: ReadonlyMap<string, string>): unknown {
  return typeof value === 'string' ? (inputs.get(value) ?? value) : value;
}

function readSaved({ current }: Mapping, inputs: ReadonlyMap<string, string>): VariableOption[] | undefined {
  if (!isMapping(current)) {
    return undefined;
  }
  const values = readTexts(fillInput(current.value, inputs));
  const texts = readTexts(fillInput(current.text, inputs)) ?? [];
  return values?.map((value, i) => ({ value, text: texts[i] ?? value }));
}

/** One text or several; undefined for none. */
function readTexts(value: unknown): string[] | undefined {
  const list = Array.isArray(value) ? value : [value];
  const texts = list.filter((one) => ['string', 'number', 'boolean'].includes(typeof one));
  return texts.length === 0 && !(Array.isArray(value) && value.length === 0)
    ? undefined
    : texts.slice(0, maxOptions).map((one) => toText(one).slice(0, maxValueLength));
}

/** The options of a list as it is saved with a variable. */
export function readOptions(list: unknown): VariableOption[] {
  return mappings(list)
    .slice(0, maxOptions)
    .flatMap(({ value, text, properties }) => {
      const [own] = readTexts(value) ?? [];
      const [shown = own] = readTexts(text) ?? [];
      return own === undefined ? [] : [{ value: own, text: shown, ...(isMapping(properties) && { properties }) }];
    });
}

/** One value that a template variable may have. */
export interface VariableOption {
  value: string;
  /** As people see it. */
  text: string;
  /** Further fields of an option, for references such as ${host.region}. */
  properties?: Record<string, unknown>;
}

/** A template variable with what is chosen of it. */
export interface Variable {
  name: string;
  /** What is chosen: one option, several at once, or none at all. */
  chosen: VariableOption[];
  /** Whether several may be chosen, so that values are matched as a regular expression. */
  isMulti: boolean;
  /** Whether everything is chosen. */
  isAll: boolean;
  /** What stands for everything instead of the list of all values, as the dashboard's author wrote it. */
  allText?: string;
  /**
   * Where everything is every value of a label: the matchers that narrow it. Where the query has them too, anything matches
   * as well as the list of today's values does, and tomorrow's as well.
   */
  scope?: string[];
  /** Whether the values come from data: they may stand in strings alone, unless they are plain words. */
  isData: boolean;
  /** Why it has no value, to stand behind its name; nothing is chosen then. */
  problem?: string;
  /** That its values were looked up and there are none, to stand behind its name; it is empty then, as in Grafana. */
  emptiness?: string;
}

/** Variables by their names. */
export type Variables = ReadonlyMap<string, Variable>;

/** Values to use instead of those that a dashboard chooses, by the variable's name; each makes a query of its own. */
export type GivenValues = Partial<Record<string, string[]>>;

/** No variable has more values than these: the rest is left out. */
export const maxOptions = 1_000;
/** Longer values and texts are cut off. */
export const maxValueLength = 4_000;

/** A variable of one value, which no regular expression is made of. */
export function createVariable(name: string, value: string, more: Partial<Variable> = {}): Variable {
  return { name, chosen: [{ value, text: value }], isMulti: false, isAll: false, isData: false, ...more };
}

/** The variable at one value of those that are chosen. */
export function selectOption(variable: Variable, option: VariableOption): Variable {
  return { ...variable, chosen: [option], isAll: false, allText: undefined };
}

import { parse } from 'yaml';

/** A change of the settings of the data source. */
export interface SettingChange {
  /** Dotted, such as `insight.slos`. */
  path: string;
  /** Entries that a list gains, fields that an object gains, or a value. */
  value: unknown;
}

/** What may be changed from an assessment: nothing that says who is asked, who is trusted, or what is done. */
const sections = ['insight', 'maturity', 'capacity', 'models', 'logs', 'incidents', 'audit'];

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Names that lead to what all objects share. */
const isSafeName = (name: string) => /^[A-Za-z][\w-]*$/.test(name) && !(name in Object.prototype);

/** The change that an assessment proposes; undefined where it cannot be read, or is none to make from here. */
export function readChange({
  path,
  value,
  yaml,
}: {
  path: string;
  value?: unknown;
  yaml: string;
}): SettingChange | undefined {
  const names = path.split('.');
  if (!sections.includes(names[0]) || !names.every(isSafeName)) {
    return undefined;
  }
  const given = value ?? readYaml(yaml, names);
  return given === undefined || given === null ? undefined : { path, value: given };
}

/** The value in a text, which may begin with the name of the setting, or be that of a provisioning file with all that leads to it. */
function readYaml(yaml: string, names: string[]): unknown {
  try {
    const parsed: unknown = parse(yaml, { maxAliasCount: 0 });
    if (isOnly(parsed, 'jsonData')) {
      const value = names.reduce<unknown>(readMember, parsed.jsonData);
      // A provisioning file writes a dollar sign twice.
      return value && (JSON.parse(JSON.stringify(value).replaceAll('$$', '$')) as unknown);
    }
    const starts = names.map((_, i) => names.slice(i));
    const named = starts.find((path) => isOnly(parsed, path[0]));
    return named ? named.reduce<unknown>(readMember, parsed) : parsed;
  } catch {
    return undefined;
  }
}

/** Whether an object has this member, and no other. */
function isOnly(value: unknown, name: string): value is Record<string, unknown> {
  return isPlain(value) && Object.keys(value).length === 1 && Object.hasOwn(value, name);
}

function readMember(tree: unknown, name: string): unknown {
  return isPlain(tree) && Object.hasOwn(tree, name) ? tree[name] : undefined;
}

/** What the settings have at a path; undefined where they have nothing. */
export function readSetting(jsonData: object, path: string): unknown {
  return path.split('.').reduce<unknown>(readMember, jsonData);
}

/** The settings with another value at a path; undefined takes it away. */
export function withSetting(jsonData: object, path: string, value: unknown): object {
  const [name, ...rest] = path.split('.');
  const before = jsonData as Record<string, unknown>;
  const inner =
    rest.length === 0 ? value : withSetting(isPlain(before[name]) ? before[name] : {}, rest.join('.'), value);
  return { ...before, [name]: inner };
}

/** The settings after a change. What is there stays, but for entries and fields of the same name. */
export function applyChange(jsonData: object, { path, value }: SettingChange): object {
  return withSetting(jsonData, path, merge(readSetting(jsonData, path), value));
}

function merge(before: unknown, value: unknown): unknown {
  if (Array.isArray(value)) {
    return mergeLists(Array.isArray(before) ? (before as unknown[]) : [], value as unknown[]);
  }
  if (Array.isArray(before)) {
    return mergeLists(before as unknown[], [value]);
  }
  if (isPlain(before) && isPlain(value)) {
    const added = Object.entries(value).filter(([name]) => isSafeName(name));
    return { ...before, ...Object.fromEntries(added.map(([name, one]) => [name, merge(before[name], one)])) };
  }
  return value;
}

function mergeLists(before: unknown[], added: unknown[]): unknown[] {
  const replaced = before.map((one) => added.find((other) => isSame(one, other)) ?? one);
  return [...replaced, ...added.filter((one) => !before.some((other) => isSame(one, other)))];
}

/** Entries are the same by their id or, where they have none, wholly. */
function isSame(one: unknown, other: unknown): boolean {
  const [id, otherId] = [readMember(one, 'id'), readMember(other, 'id')];
  return id !== undefined || otherId !== undefined ? id === otherId : JSON.stringify(one) === JSON.stringify(other);
}

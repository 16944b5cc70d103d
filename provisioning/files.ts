import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

/** A mapping of a parsed file, for tests to look into. */
export type Mapping = Record<string, unknown>;

export const root = path.join(__dirname, '..');

/** Parses a YAML or JSON file of the project. */
export function readMapping(file: string): Mapping {
  return toMapping(parse(readFileSync(path.join(root, file), 'utf8')));
}

/** @throws Error where the value is no mapping. */
export function toMapping(value: unknown): Mapping {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Error(`${JSON.stringify(value)} is no mapping.`);
  }
  return { ...value };
}

/** @throws Error where the value is no list of mappings. */
export function toMappings(value: unknown): Mapping[] {
  if (!Array.isArray(value)) {
    throw new Error(`${JSON.stringify(value)} is no list.`);
  }
  return value.map(toMapping);
}

/** Every mapping anywhere in a value, itself included. */
export function mappingsIn(value: unknown): Mapping[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  const inside = Object.values(value).flatMap(mappingsIn);
  return Array.isArray(value) ? inside : [toMapping(value), ...inside];
}

/** Plugins of this project by id. */
export function ownPlugins(): Map<string, Mapping> {
  const files = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' });
  const plugins = files
    .filter((file) => path.basename(file) === 'plugin.json')
    .map((file) => readMapping(path.join('src', file)));
  return new Map(plugins.map((plugin) => [String(plugin.id), plugin]));
}

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { LineCounter, parseAllDocuments, parseDocument, visit, type Document } from 'yaml';
import { errorMessage } from '../src/engine';
import { CommandError } from './command';

/** The text of a file; `folder` is where relative paths begin. @throws CommandError where it cannot be read. */
export function readText(file: string, folder: string): string {
  return naming(file, () => readFileSync(path.resolve(folder, file), 'utf8'));
}

/** The value of a YAML or JSON file. @throws CommandError where it cannot be read. */
export function readYaml(file: string, folder: string): unknown {
  const lines = new LineCounter();
  return naming(file, () => {
    const document = parseDocument(readText(file, folder), { lineCounter: lines });
    document.errors.forEach((error) => {
      throw error;
    });
    return toValue(document, file, lines);
  });
}

/** The value of a document. @throws CommandError with the line where something in it refers to what it stands in. */
export function toValue(document: Document, file: string, lines: LineCounter): unknown {
  const value: unknown = document.toJS({ maxAliasCount: 100 });
  if (holdsItself(value)) {
    const { name, at } = findCycle(document);
    const { line } = lines.linePos(at);
    throw new CommandError(`${file}:${line}: *${name} stands within &${name} itself, without end. Write it out there.`);
  }
  return value;
}

function holdsItself(value: unknown, around = new Set<unknown>(), known = new Set<unknown>()): boolean {
  if (typeof value !== 'object' || value === null || known.has(value)) {
    return around.has(value);
  }
  known.add(value);
  around.add(value);
  const found = Object.values(value).some((inner) => holdsItself(inner, around, known));
  around.delete(value);
  return found;
}

/** The first alias that stands within what it refers to. */
function findCycle(document: Document): { name: string; at: number } {
  let found = { name: '', at: 0 };
  visit(document, {
    Alias(_, alias, around) {
      const node = alias.resolve(document);
      if (node === undefined || !around.includes(node)) {
        return undefined;
      }
      found = { name: alias.source, at: alias.range?.[0] ?? 0 };
      return visit.BREAK;
    },
  });
  return found;
}

/** The documents of a YAML or JSON file; empty ones are left out. @throws CommandError where it cannot be read. */
export function readDocuments(file: string, folder: string): unknown[] {
  return naming(file, () => {
    const text = readText(file, folder);
    const value = /^\s*[{[]/.test(text) ? parseJson(text) : undefined;
    if (value !== undefined) {
      return [value];
    }
    const lines = new LineCounter();
    const documents = parseAllDocuments(text, { lineCounter: lines });
    const [error] = documents.flatMap(({ errors }) => errors);
    if (error !== undefined) {
      throw error;
    }
    return documents.map((document) => toValue(document, file, lines)).filter((value) => value !== null);
  });
}

/** Much faster than YAML, which JSON is a part of; undefined where it is none. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function naming<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof CommandError) {
      throw error;
    }
    throw new CommandError(`${file} cannot be read: ${errorMessage(error)}`);
  }
}

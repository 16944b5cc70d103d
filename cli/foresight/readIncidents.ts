import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { parseTime } from '../../src/queries';
import type { KnownIncident } from '../../src/alerts';
import { CommandError } from '../command';

/** Known incidents from a YAML or JSON file: a list of { title, from, to } with ISO 8601 times. @throws CommandError */
export function readIncidents(file: string, folder: string): KnownIncident[] {
  const list = parsed(file, folder);
  if (!Array.isArray(list)) {
    throw new CommandError(
      `${file} is no list of incidents. Write entries such as "- { title: ..., from: ..., to: ... }".`
    );
  }
  return list.map((entry, i) => readIncident(entry, `${file}: incident ${i + 1}`));
}

function parsed(file: string, folder: string): unknown {
  try {
    return parse(readFileSync(path.resolve(folder, file), 'utf8'));
  } catch (error) {
    throw new CommandError(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function readIncident(entry: unknown, place: string): KnownIncident {
  const { title, from, to } = Object(entry);
  const [begin, end] = [timeOf(from, `${place}: from`), timeOf(to, `${place}: to`)];
  if (begin >= end) {
    throw new CommandError(
      `${place}: it ends at ${String(to)}, not after its begin at ${String(from)}. Correct one of them.`
    );
  }
  return { title: typeof title === 'string' && title !== '' ? title : String(from), from: begin, to: end };
}

function timeOf(value: unknown, place: string): number {
  try {
    return parseTime(String(value));
  } catch (error) {
    throw new CommandError(`${place}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

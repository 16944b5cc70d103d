import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { isMapping } from '../../../src/schema';
import { CommandError, type CommandCall } from '../../command';
import { readYaml } from '../../readYaml';
import { scoreNames, type SavedQuality } from './comparison';

/** A query of the file, and what it is called. */
export interface NamedQuery {
  title: string;
  model: Record<string, unknown>;
}

const maxQueries = 500;
const maxLength = 100_000_000;

/** The queries of the file: models as panels and rules have them, each with a title where it has one. @throws CommandError */
export function readQueryFile(file: string, folder: string): NamedQuery[] {
  const read = readYaml(file, folder);
  const list: unknown[] = Array.isArray(read) ? read : [read];
  if (list.length === 0 || list.length > maxQueries || !list.every(isMapping)) {
    throw new CommandError(
      `${file} is no list of 1 to ${maxQueries} queries. Write query models, such as - { title: Orders, source: { uid: prometheus }, query: { expr: queue_depth } }.`
    );
  }
  return list.map(({ title, ...model }, i) => ({
    title: typeof title === 'string' && title !== '' ? title : `Query ${i + 1}`,
    model: { source: { uid: 'prometheus' }, ...model },
  }));
}

/** The fields that become others. @throws CommandError */
export function readChange({ values: { with: file }, folder }: CommandCall): Record<string, unknown> | undefined {
  if (file === undefined) {
    return undefined;
  }
  const read = readYaml(file, folder);
  if (!isMapping(read)) {
    throw new CommandError(`${file} is no object. Write the fields that become others, such as training: 14d.`);
  }
  return read;
}

const numbers = v.array(v.nullable(v.number()));
const saved = v.object({
  engine: v.number(),
  made: v.string(),
  series: v.array(
    v.object({
      title: v.string(),
      name: v.string(),
      times: v.array(v.number()),
      scores: v.object({ mase: numbers, wql: numbers, coverage: numbers, falseAlarms: numbers } satisfies Record<
        (typeof scoreNames)[number],
        typeof numbers
      >),
    })
  ),
});

/** What `--save` wrote. @throws CommandError */
export function readBaseline({ values: { baseline }, folder }: CommandCall): SavedQuality | undefined {
  if (baseline === undefined) {
    return undefined;
  }
  try {
    const text = readFileSync(path.resolve(folder, baseline), 'utf8');
    const read = v.safeParse(saved, text.length <= maxLength ? JSON.parse(text) : undefined);
    if (read.success) {
      return read.output;
    }
  } catch (error) {
    throw new CommandError(`${baseline} cannot be read (${(error as { code?: string }).code ?? 'no JSON'}).`);
  }
  throw new CommandError(`${baseline} was not written by compare --save. Write it with the earlier version.`);
}

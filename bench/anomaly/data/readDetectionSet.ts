import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readSeries, type NamedSeries } from '../../forecast/data/readSeries';
import { readText } from '../../forecast/data/readText';
import { isInterpreted, readInterpreted } from './readInterpretation';
import { readLabelled } from './readLabelled';
import { isNab, readNab } from './readNab';
import { isUcr, readUcr } from './readUcr';
import type { Labelled } from './labelled';

/** Series of a set, labelled or not. */
export type Subject = NamedSeries & Partial<Pick<Labelled, 'labels' | 'ignored'>>;

const shapes = [
  { is: isNab, read: readNab },
  { is: isUcr, read: readUcr },
  { is: isInterpreted, read: readInterpreted },
  { is: hasLabelColumn, read: readLabelled },
];
/** Steps of series without labels are at least so long, ms. */
const minStep = 1000;

/** Whether a folder has labels in one of the shapes that are known. */
export function isLabelled(folder: string): boolean {
  return shapes.some(({ is }) => is(folder));
}

/**
 * The labelled series of a folder, whatever its shape.
 * @throws Error that says which file cannot be read and why, or that nothing is labelled.
 */
export function readDetectionSet(folder: string): Labelled[] {
  if (!existsSync(folder)) {
    throw new Error(`The folder ${folder} does not exist.`);
  }
  return (shapes.find(({ is }) => is(folder))?.read ?? readLabelled)(folder);
}

/**
 * All series of a folder, with their labels where it has any.
 * @throws Error that says which file cannot be read and why, or that there is none.
 */
export function readSubjects(folder: string): Subject[] {
  return existsSync(folder) && isLabelled(folder) ? readDetectionSet(folder) : readSeries(folder, minStep);
}

function hasLabelColumn(folder: string): boolean {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.csv(\.gz)?$/.test(file))
    .some((file) => /(^|,)"?label/i.test(readText(join(folder, file)).slice(0, 500).split(/\r?\n/)[0]));
}

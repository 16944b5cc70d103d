import { readFileSync } from 'node:fs';
import path from 'node:path';

/** What a package that is bundled may be licensed under, by SPDX's names. */
const allowed = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-3.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MPL-2.0',
  'Unlicense',
]);

/** The parts of an SPDX expression; those of a choice, too. */
export const listLicences = (expression: string): string[] => expression.replace(/[()]/g, '').split(/ (?:AND|OR) /);

/** Whether a bundled package may come under a licence; of a choice, under each. */
export const isAllowed = (expression: string): boolean => listLicences(expression).every((id) => allowed.has(id));

/** The text of a licence that is the same for everybody, without a holder's name. */
export const readLicence = (id: string): string =>
  readFileSync(path.join(__dirname, 'texts', `${id}.txt`), 'utf8').trim();

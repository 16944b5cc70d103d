import { render, type Language } from '../../texts';
import type { Mend } from '../check/mend';

/** Mends of one result. */
const maxMends = 5;

/** Mends as JSON, their titles in a language. */
export function writeMends(mends: readonly Mend[], language: Language): string {
  return JSON.stringify(
    mends
      .slice(0, maxMends)
      .map((mend) => ('title' in mend ? { ...mend, title: render(mend.title, { language }) } : mend))
  );
}

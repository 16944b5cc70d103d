import { findPart, readRows, type Frame } from '../../../src/frames';

/** One incident as a table has it. */
export interface Headline {
  headline: string;
  alerts: number;
  services: string[];
}

/** The incidents of an answer that are more than a hint. */
export function readHeadlines(frames: Frame[]): Headline[] {
  return readRows(findPart(frames, 'incidents'))
    .filter((row) => row.text('severity') !== 'info')
    .map((row) => ({
      headline: row.text('headline'),
      alerts: row.number('alerts'),
      services: row.text('services').split(', '),
    }));
}

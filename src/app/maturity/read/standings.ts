import { findPart, readRows, type ReadableFrame, type TableReader } from '../../../frames';

/** Where a service, a team or the whole stands. */
export interface Standing {
  service: string;
  team: string;
  /** The level that is reached, from 0; NaN where that is not known. */
  level: number;
  /** From 0 to 100; NaN where nothing could be evaluated. */
  score: number;
  /** How much of the evaluated weight of each level passes, from 0 to 1; NaN where nothing of it was evaluated. */
  shares: [number, number, number, number];
  passed: number;
  partly: number;
  failed: number;
  unknown: number;
}

export interface Standings {
  whole?: Standing;
  services: Standing[];
  teams: Standing[];
}

/** Where everything stands; the whole is the row without a service. */
export function readStandings(frames: readonly ReadableFrame[]): Standings {
  const rows = readRows(findPart(frames, 'maturityServices')).map(readStanding);
  return {
    whole: rows.find(({ service }) => service === ''),
    services: rows.filter(({ service }) => service !== ''),
    teams: readRows(findPart(frames, 'teams'))
      .map(readStanding)
      .filter(({ team }) => team !== ''),
  };
}

function readStanding({ text, number }: TableReader): Standing {
  return {
    service: text('service'),
    team: text('team'),
    level: number('level'),
    score: number('score'),
    shares: [number('level1'), number('level2'), number('level3'), number('level4')],
    passed: number('passed'),
    partly: number('partly'),
    failed: number('failed'),
    unknown: number('unknown'),
  };
}

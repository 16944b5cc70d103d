import { comparePaired, type PairedDifference } from '../../../src/engine';

/** The scores that are compared. */
export const scoreNames = ['mase', 'wql', 'coverage', 'falseAlarms'] as const;
export type ScoreName = (typeof scoreNames)[number];

/** The forecasts of one series that were made again: their times (ms) and scores. */
export interface SavedSeries {
  title: string;
  name: string;
  times: number[];
  scores: Record<ScoreName, Array<number | null>>;
}

/** What `--save` writes and `--baseline` reads. */
export interface SavedQuality {
  /** Version of the engine that made them. */
  engine: number;
  /** ISO 8601. */
  made: string;
  series: SavedSeries[];
}

/** One series with one setting and with another, or with one engine and with another. */
export interface ComparedSeries {
  title: string;
  name: string;
  differences: Record<ScoreName, PairedDifference>;
}

/** Scores of which less is better; where one of them is worse, forecasts are. */
const decisive: readonly ScoreName[] = ['mase', 'wql'];
const alpha = 0.05;

/** Series that both have, forecast by forecast. The more series, the surer each verdict must be. */
export function compareQuality(before: readonly SavedSeries[], after: readonly SavedSeries[]): ComparedSeries[] {
  const createKey = ({ title, name }: SavedSeries) => JSON.stringify([title, name]);
  const known = new Map(before.map((one) => [createKey(one), one]));
  const pairs = after.flatMap((one) => {
    const other = known.get(createKey(one));
    return other === undefined ? [] : [[other, one] as const];
  });
  const share = alpha / Math.max(1, pairs.length * decisive.length);
  return pairs.map(([was, is]) => {
    const places = new Map(was.times.map((time, i) => [time, i]));
    const common = is.times.flatMap((time, i) => {
      const at = places.get(time);
      return at === undefined ? [] : [[at, i] as const];
    });
    const compare = (score: ScoreName) =>
      comparePaired(
        common.map(([at]) => was.scores[score][at] ?? NaN),
        common.map(([, at]) => is.scores[score][at] ?? NaN),
        share
      );
    const differences = Object.fromEntries(scoreNames.map((score) => [score, compare(score)]));
    return { title: is.title, name: is.name, differences: differences as ComparedSeries['differences'] };
  });
}

/** What is said of one series: its error or its loss decides, and where both speak, the worse of them. */
export function decide({ differences }: ComparedSeries): PairedDifference['verdict'] {
  const verdicts = decisive.map((score) => differences[score].verdict);
  return (['worse', 'better', 'noise'] as const).find((one) => verdicts.includes(one)) ?? 'unknown';
}

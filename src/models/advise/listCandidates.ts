import { day, hour, type QualityWindow } from '../../engine';
import { formatDuration, parseDuration, type SeriesQuery } from '../../queries';
import type { MeasuredSeries } from '../measure/measureModel';

/** What to do with a query whose forecasts are poor. */
export type Advice = 'mask' | 'season' | 'window' | 'giveUp';

/** A change of a query that may forecast better. */
export interface Candidate {
  advice: Exclude<Advice, 'giveUp'>;
  /** Fields of the query that become others. */
  fields: Partial<Pick<SeriesQuery, 'masked' | 'seasonality' | 'training'>>;
}

/** A forecast is lost where fewer than half of the observations were inside, and an incident is over once nearly all are again. */
const maxLostCoverage = 0.5;
const minUsualCoverage = 0.8;
/** More forecasts in a row that were lost are a change, no incident. */
const maxIncidentWindows = 4;
const maxMasks = 10;
/** The shortest window that is proposed, and the longest. */
const minTraining = 3 * day;
const maxTraining = 90 * day;

/** The changes that are tried, of the series whose forecasts are the poorest. */
export function listCandidates(query: SeriesQuery, { quality }: MeasuredSeries, training: number): Candidate[] {
  const { windows, changed } = quality;
  const found: Array<Candidate | undefined> = [
    maskIncidents(query, windows),
    ...listSeasons(query, changed?.kind === 'season' ? changed.after : 0, training).map((seasonality): Candidate => ({
      advice: 'season',
      fields: { seasonality },
    })),
    changed && shortenTo(windows[windows.length - 1].end - changed.time, training),
    training * 2 <= maxTraining ? { advice: 'window', fields: { training: formatDuration(training * 2) } } : undefined,
  ];
  return found.filter((one) => one !== undefined);
}

/** Blocks of lost forecasts after which all was as before, beside those that are masked already. */
function maskIncidents({ masked }: SeriesQuery, windows: readonly QualityWindow[]): Candidate | undefined {
  const ranges: string[] = [];
  let first: number | undefined;
  windows.forEach(({ coverage }, w) => {
    if (coverage < maxLostCoverage) {
      first ??= w;
    } else if (coverage >= minUsualCoverage && first !== undefined) {
      if (w - first <= maxIncidentWindows) {
        ranges.push(writeRange(windows[first].cutoff, windows[w - 1].end));
      }
      first = undefined;
    }
  });
  const added = ranges.slice(-maxMasks).filter((range) => !masked.includes(range));
  return added.length === 0 ? undefined : { advice: 'mask', fields: { masked: [...masked, ...added] } };
}

function writeRange(from: number, to: number): string {
  return [from, to].map((time) => new Date(time).toISOString().replace('.000Z', 'Z')).join('/');
}

/** Other seasons than the query has: found ones, the new one, those of the calendar. */
function listSeasons({ seasonality }: SeriesQuery, found: number, training: number): Array<SeriesQuery['seasonality']> {
  const others: Array<SeriesQuery['seasonality']> = [
    'auto',
    ...(found >= 2 * hour ? [[formatDuration(found)]] : []),
    ['1d'],
    ...(training >= 14 * day ? [['1d', '1w']] : []),
  ];
  return others.filter((one) => JSON.stringify(one) !== JSON.stringify(seasonality)).slice(0, 3);
}

/** Only what came since a change, where that is less than is learnt from now and more than too little. */
function shortenTo(length: number, training: number): Candidate | undefined {
  const wanted = Math.max(minTraining, Math.floor(length / hour) * hour);
  return wanted < training ? { advice: 'window', fields: { training: formatDuration(wanted) } } : undefined;
}

/** The training window of a query in ms, as it was planned. */
export function readTraining({ training }: SeriesQuery, planned: number): number {
  return training === 'auto' ? planned : parseDuration(training, 'Training window');
}

import { comparePaired, type QualityWindow, type Verdict } from '../../engine';
import {
  parseDuration,
  parseTimeRange,
  planQuery,
  type RunDeps,
  type RunRequest,
  type SeriesQuery,
} from '../../queries';
import { measureModel, type MeasuredModel, type MeasuredSeries } from '../measure/measureModel';
import { listCandidates, readTraining, type Advice, type Candidate } from './listCandidates';

/** What is advised for a query, with what it would have been worth. */
export interface AdvisedModel {
  advice: Advice | '';
  /** The query's fields that become others; absent where nothing is proposed. */
  fields?: Candidate['fields'];
  /** Of the whole query: series by series as it is, and as it would have been. */
  after?: MeasuredModel;
  /** The loss as it would have been, as a part of what it is; of the best that was tried. */
  ratio: number;
}

/** A proposal forecasts better by this share at least. */
const minGain = 0.05;

interface Poor {
  query: SeriesQuery;
  before: MeasuredModel;
  /** The series whose forecasts are the poorest. */
  worst: MeasuredSeries;
}

/**
 * Tries changes of a query whose forecasts are poor and proposes the best, where it would have forecast better of late by more than
 * noise; nothing where none would; gives up where none would and repeating the last season is as good.
 * @throws SourceError where the source does not answer.
 */
export async function adviseModel(poor: Poor, request: RunRequest, deps: RunDeps): Promise<AdvisedModel> {
  const { query, before, worst } = poor;
  const { cutoff, trainingFrom } = planQuery(query, request);
  const candidates = listCandidates(query, worst, readTraining(query, cutoff - trainingFrom));
  let best: AdvisedModel = { advice: '', ratio: Infinity };
  for (const { advice, fields } of candidates) {
    const changed = { ...query, ...fields };
    const after = await measureModel(changed, request, deps);
    const { ratio, verdict } = compareModels(before, after, changed);
    if (verdict === 'better' && ratio <= 1 - minGain && ratio < best.ratio) {
      best = { advice, fields, after, ratio };
    }
  }
  const isHopeless = worst.quality.trust === 'worse than seasonal naive' || worst.quality.now.mase >= 1;
  return best.advice === '' && isHopeless ? { ...best, advice: 'giveUp' } : best;
}

/** The recent loss of both, series by series relative to that before, outside what is masked. */
export function compareModels(
  before: MeasuredModel,
  after: MeasuredModel,
  { masked, recent }: Pick<SeriesQuery, 'masked'> & { recent?: unknown }
): { ratio: number; verdict: Verdict } {
  const ranges = masked.map((text) => parseTimeRange(text));
  const isMasked = ({ cutoff, end }: QualityWindow) => ranges.some(({ from, to }) => cutoff < to && end >= from);
  const pairs = before.series.flatMap((one) => {
    const other = after.series.find(({ name }) => name === one.name);
    return other === undefined ? [] : pairWindows(one, other, typeof recent === 'string' ? recent : undefined);
  });
  const compared = pairs.filter(({ window }) => !isMasked(window));
  const {
    before: was,
    after: is,
    verdict,
  } = comparePaired(
    compared.map((pair) => pair.was),
    compared.map((pair) => pair.is)
  );
  return { ratio: is / was, verdict };
}

/** The recent windows of a series that both have, with the losses relative to the mean of those before. */
function pairWindows(one: MeasuredSeries, other: MeasuredSeries, recent: string | undefined) {
  const others = new Map(other.quality.windows.map((window) => [window.cutoff, window]));
  const { windows } = one.quality;
  const first = windows[windows.length - 1].end - (recent === undefined ? Infinity : parseDuration(recent, 'Now is'));
  const mean = windows.reduce((sum, { loss }) => sum + loss, 0) / windows.length;
  return windows.flatMap((window) => {
    const match = others.get(window.cutoff);
    return match === undefined || window.end <= first || mean === 0
      ? []
      : [{ window, was: window.loss / mean, is: match.loss / mean }];
  });
}

import type { RawSeries, Source, SourceRequest } from '../../../queries';
import { joinNotices, type Notice } from '../../../texts';
import type { ReadAnswer } from './evaluateDeps';
import { labelsKey } from './evaluations';

const maxSamples = 50_000_000;

/**
 * What a source answers over any range, in as many requests as its limit of points asks for, one after the other.
 * @throws SourceError as the source does, and Error over 50 million samples.
 */
export async function readAllSamples(
  source: Pick<Source, 'query' | 'maxPointsPerRequest'>,
  request: SourceRequest
): Promise<ReadAnswer> {
  const length = (source.maxPointsPerRequest - 1) * request.step;
  const parts: RawSeries[][] = [];
  let samples = 0;
  let notices: Notice[] = [];
  for (let from = request.from; from <= request.to; from += length + request.step) {
    request.signal.throwIfAborted();
    const {
      series,
      skipped,
      notices: said,
    } = await source.query({ ...request, from, to: Math.min(request.to, from + length) });
    const { preferred, rest } = skipped.others;
    const unread = skipped.named.length + preferred + rest;
    if (unread > 0) {
      throw new Error(`The query has ${series.length + unread} series, more than are read. Narrow it.`);
    }
    samples += series.reduce((sum, { times }) => sum + times.length, 0);
    if (samples > maxSamples) {
      throw new Error(`The query has more than ${maxSamples} samples. Narrow it, or choose a shorter range.`);
    }
    parts.push(series);
    notices = joinNotices(notices, said);
  }
  return { series: parts.length === 1 ? parts[0] : joinSeries(parts.flat()), notices };
}

/** Pieces of series, in the order of their times, as whole ones. */
function joinSeries(pieces: RawSeries[]): RawSeries[] {
  const wholes = new Map<string, RawSeries[]>();
  pieces.forEach((piece) => {
    const key = labelsKey(piece.labels);
    wholes.set(key, [...(wholes.get(key) ?? []), piece]);
  });
  return [...wholes.values()].map((own) => ({
    ...own[own.length - 1],
    times: concat(own.map(({ times }) => times)),
    values: concat(own.map(({ values }) => values)),
  }));
}

function concat(parts: Float64Array[]): Float64Array {
  const whole = new Float64Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  parts.forEach((part) => {
    whole.set(part, at);
    at += part.length;
  });
  return whole;
}

import { createSeriesSelector } from '../../../src/sources/clients';
import type { Notice } from '../../../src/texts';
import { defaultLimits, type RawSeries, type Source, type SourceRequest } from '../../../src/queries';
import type { HistoryRequest } from '../../../src/backend/cache/history/historyCache';

export const minute = 60_000;

/** A series that the source can tell from `from` to `to`, each sample only `delay(time)` ms after its time. */
export interface Known {
  labels: Record<string, string>;
  from: number;
  to: number;
  value: (time: number) => number;
  delay?: (time: number) => number;
}

export interface StepSource extends Source {
  maxPointsPerRequest: number;
  /** What it was asked, in order. */
  requested: SourceRequest[];
  series: Known[];
  now: number;
  notices: Notice[];
  partial: boolean;
  /** Holds answers back while set. */
  gate?: Promise<void>;
}

/** A series that always was, and whose value is the minute. */
export function steady(labels: Record<string, string> = {}): Known {
  return { labels, from: 0, to: Infinity, value: (time) => time / minute };
}

/** A source that evaluates its series at each step, as Prometheus does, as far as samples have arrived by `now`. */
export function createStepSource(series: Known[]): StepSource {
  const source: StepSource = {
    uid: 's',
    maxPointsPerRequest: 50,
    identify: ({ query }) => query,
    requested: [],
    series,
    now: Infinity,
    notices: [],
    partial: false,
    async query(request) {
      source.requested.push(request);
      await source.gate;
      request.signal.throwIfAborted();
      const selector = createSeriesSelector(request.selection);
      source.series.flatMap((known) => evaluate(known, request, source.now)).forEach(selector.add);
      return { ...selector.take(), notices: source.notices, partial: source.partial };
    },
    check: async () => ({ ok: true, message: '' }),
  };
  return source;
}

function evaluate(
  { labels, value, delay = () => 0, ...known }: Known,
  request: SourceRequest,
  now: number
): RawSeries[] {
  const times: number[] = [];
  for (let time = request.from; time <= request.to; time += request.step) {
    if (time >= known.from && time <= known.to && time + delay(time) <= now) {
      times.push(time);
    }
  }
  return times.length === 0
    ? []
    : [
        {
          name: JSON.stringify(labels),
          labels,
          times: Float64Array.from(times),
          values: Float64Array.from(times, value),
        },
      ];
}

/** A request for minutes `from` to `to`, with everything else filled in. */
export function requestFor(
  source: Source,
  [from, to]: [number, number],
  rest: Partial<HistoryRequest> = {}
): HistoryRequest {
  return {
    orgId: 1,
    instanceUid: 'own',
    settingsVersion: '1',
    source,
    query: { expr: 'up' },
    from: from * minute,
    to: to * minute,
    step: minute,
    limits: { ...defaultLimits },
    signal: new AbortController().signal,
    ...rest,
  };
}

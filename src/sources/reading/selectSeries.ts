import type { RawSeries, SeriesSelection, SourceAnswer } from '../../queries';
import { formatLabels } from '../rangeQuery/legend';

/** Holds those series of an answer that are asked for, and no more, however many there are. */
export interface SeriesSelector {
  add(series: RawSeries): void;
  take(): Pick<SourceAnswer, 'series' | 'skipped'>;
}

/** Over the limit, so many are known by name. */
const maxNamed = 1_000;
/** Held before they are sorted: many, so that sorting is rare. */
const minUnsorted = 2_000;
/** Series that are read where nobody says how many to read. */
const defaultMaxSeries = 50_000;

/** A source that can say less is asked for so many times the series that are kept: all that are preferred should be among them. */
const maxOffered = 50;

/** The most series that an answer should have, for sources that can be told. */
export function getSeriesLimit(selection?: Pick<SeriesSelection, 'maxSeries'>): number {
  return selection ? maxOffered * selection.maxSeries : defaultMaxSeries;
}

interface Candidate {
  key: string;
  isPreferred: boolean;
  name: string;
  /** Absent where it is known by name alone. */
  series?: RawSeries;
}

/** A key that is the same for a series in every answer. */
export function getSeriesKey({ name, labels }: Pick<RawSeries, 'name' | 'labels'>): string {
  return `${formatLabels(labels)} ${name}`;
}

/**
 * Selects the first series in the order of preference and of keys; of those after them, the first are known by name, and the
 * others counted.
 */
export function createSeriesSelector({
  maxSeries = defaultMaxSeries,
  isIncluded = () => true,
  isPreferred = () => true,
}: Partial<SeriesSelection> = {}): SeriesSelector {
  const most = maxSeries + maxNamed;
  const others = { preferred: 0, rest: 0 };
  let candidates: Candidate[] = [];
  let last: Candidate | undefined;

  const count = ({ isPreferred }: Candidate) => others[isPreferred ? 'preferred' : 'rest']++;
  const cut = () => {
    candidates.sort(compareCandidates);
    candidates.slice(most).forEach(count);
    candidates = candidates.slice(0, most);
    candidates.slice(maxSeries).forEach((one) => delete one.series);
    last = candidates.length === most ? candidates[most - 1] : undefined;
  };
  return {
    add(series) {
      if (!isIncluded(series)) {
        return;
      }
      const { name } = series;
      const candidate = { key: getSeriesKey(series), isPreferred: isPreferred(series), name, series };
      if (last && compareCandidates(candidate, last) >= 0) {
        count(candidate);
        return;
      }
      candidates.push(candidate);
      if (candidates.length >= most + Math.max(minUnsorted, most)) {
        cut();
      }
    },
    take() {
      cut();
      const named = candidates.slice(maxSeries).map(({ key, name, isPreferred }) => ({ key, name, isPreferred }));
      return { series: candidates.flatMap(({ series }) => series ?? []), skipped: { named, others } };
    },
  };
}

function compareCandidates(a: Candidate, b: Candidate): number {
  return Number(b.isPreferred) - Number(a.isPreferred) || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
}

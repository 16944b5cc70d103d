import type { Series } from '../../engine';
import type { Beside } from '../engineTask';
import type { History, HistorySeries } from '../history/series';

/** Peers whose shape is borrowed at most: more of them make no other median. */
const maxPeers = 12;

/**
 * What was read beside each series that is answered: its longer past, found by its labels, and for one that begins within the
 * rows the others that go back the furthest.
 */
export function listBeside(
  answered: ReadonlyArray<{ one: HistorySeries; rows: Series }>,
  { longer = [] }: Pick<History, 'longer'>,
  wanted: { peers: boolean }
): Beside[] {
  const byLabels = new Map(longer.map(({ labels, series }) => [formatKey(labels), series]));
  const firsts = answered
    .map(({ rows }) => rows.values.findIndex(Number.isFinite))
    .map((at) => (at < 0 ? Infinity : at));
  const earliest = Math.min(...firsts);
  const begun = firsts.map((at) => at > earliest);
  const peers = answered.filter((_, i) => !begun[i]).slice(0, maxPeers);
  return answered.map(({ one }, i) => ({
    long: byLabels.get(formatKey(one.labels)),
    peers: wanted.peers && begun[i] ? peers.map(({ rows }) => rows) : undefined,
  }));
}

function formatKey(labels: Record<string, string>): string {
  return JSON.stringify(Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1)));
}

import type { Signal } from '../../../insight';
import { createMessage } from '../../../texts';
import { known, notKnown, type Known } from '../known';
import type { Reading, Sample } from '../createReading';
import type { Subjects } from '../evidence';
import type { LineCounts, LogLines } from './telemetryEvidence';

/** Labels that hold the level of a line: what Loki detects, what OpenTelemetry sends, and what shippers set. */
export const levelLabels = ['detected_level', 'level', 'severity', 'severity_text', 'lvl'];
const noLevel: ReadonlySet<string> = new Set(['', 'unknown', 'unset']);
/** Kinds of streams that are counted, each by one query. */
const maxKinds = 4;

/** What selects all streams that discovery knows by one label, with what names their service. */
export interface StreamKind {
  match: string;
  by: string;
}

/** The queries of the fleet's lines: one per label that names services. */
export function listStreams(fleet: readonly Signal[]): StreamKind[] {
  return fleet
    .filter(({ rule }) => rule.kind === 'logs')
    .slice(0, maxKinds)
    .map(({ match, labels: { cluster, namespace, name } }) => ({
      match,
      by: [cluster, namespace, name].filter((label) => label !== undefined).join(', '),
    }));
}

/** Lines of the last hour by service and level. */
export const levelsExpr = ({ match, by }: StreamKind) =>
  `sum by (${[by, ...levelLabels].join(', ')}) (count_over_time({${match}} [1h]))`;

/** Counts the lines of each service, and those that have a level. */
export async function readLogLines(
  reading: Reading,
  { discovery, sources, ownerOf }: Pick<Subjects, 'discovery' | 'sources' | 'ownerOf'>
): Promise<Known<LogLines>> {
  if (sources.logs === undefined) {
    return notKnown(createMessage('maturity.no-logs', {}));
  }
  const failure = discovery.failures.find(({ language }) => language === 'logql');
  if (failure) {
    return notKnown(createMessage('maturity.unread', { reason: failure.message }));
  }
  const answers = await Promise.all(
    listStreams(discovery.fleet).map((kind) => reading.sample('logql', levelsExpr(kind)))
  );
  const services = new Map<string, LineCounts>();
  let unowned = 0;
  for (const answer of answers) {
    if (!answer.ok) {
      return answer;
    }
    answer.value.forEach((sample) => {
      const owner = ownerOf(sample.labels);
      if (owner === undefined) {
        unowned += sample.value;
        return;
      }
      services.set(owner, addLines(services.get(owner), sample));
    });
  }
  return known({ services, unowned });
}

function addLines(counts: LineCounts = { lines: 0, withLevel: 0 }, { labels, value }: Sample): LineCounts {
  const hasLevel = levelLabels.some((label) => !noLevel.has((labels[label] ?? '').toLowerCase()));
  return { lines: counts.lines + value, withLevel: counts.withLevel + (hasLevel ? value : 0) };
}

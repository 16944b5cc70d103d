import { formatTag } from '../../incidents';
import type { ResponseRunDeps } from '../evaluate/responseDeps';
import { createFacts, type ResponseFacts } from '../records/facts';
import { isServiceAccount } from '../records/readFacts';
import { readResponseRecord, responseTags } from '../records/responseRecord';

const maxRecords = 1_000;

/** Who had stopped everything at a time, ms; undefined where nobody had. */
export type FindStop = (now: number) => ResponseFacts['stop'];

/** Looks up who had stopped everything, by the records up to a time. @throws SourceError where records cannot be read. */
export async function readStops(to: number, { grafana }: Pick<ResponseRunDeps, 'grafana'>): Promise<FindStop> {
  const lists = (['stopped', 'resumed'] as const).map((event) =>
    grafana?.records.list({ from: 0, to, tags: [...responseTags, formatTag('event', event)], limit: maxRecords })
  );
  const stored = (await Promise.all(lists)).flatMap((list) => list ?? []);
  const records = stored.flatMap((one) => readResponseRecord(one) ?? []);
  return (now) => {
    const earlier = records.filter(({ time }) => time <= now);
    return createFacts(earlier, { isTrusted: isServiceAccount, isCut: false }).stop;
  };
}

import type { QueryContext } from '../../../queries';
import { createMessage, type Message } from '../../../texts';
import type { ResponseRunDeps } from '../../evaluate/responseDeps';
import { isClaim } from '../../records/facts';
import { readResponseRecord, responseTags, type ResponseRecord } from '../../records/responseRecord';
import type { ResponseQuery } from './fields';

const maxRecords = 2_000;

/** The records of a range, of the wanted action and target. @throws SourceError */
export async function readEvents(
  { query, request }: QueryContext<ResponseQuery>,
  { grafana }: Pick<ResponseRunDeps, 'grafana'>
): Promise<{ records: ResponseRecord[]; notices: Message[] }> {
  if (!grafana) {
    const reason = createMessage('response.no-token', {});
    return { records: [], notices: [createMessage('response.observes-alone', { reason })] };
  }
  const { from, to } = request;
  const stored = await grafana.records.list({ from, to, tags: responseTags, limit: maxRecords });
  const records = withoutLostClaims(stored.flatMap((one) => readResponseRecord(one) ?? [])).filter(
    ({ action, target }) =>
      (query.action === '' || query.action === action) && (query.target === '' || query.target === target)
  );
  return { records, notices: [] };
}

/** Replicas of Grafana claim the same hand-off at once, and the first one has it. */
function withoutLostClaims(records: ResponseRecord[]): ResponseRecord[] {
  const winners = new Map<string, number>();
  records.filter(isClaim).forEach(({ key, id }) => winners.set(key, Math.min(id, winners.get(key) ?? Infinity)));
  return records.filter((record) => !isClaim(record) || winners.get(record.key) === record.id);
}

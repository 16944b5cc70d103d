import { tableFrame, type Frame, type TableColumn } from '../../../frames';
import type { ResponseRecord } from '../../records/responseRecord';

const maxRows = 2_000;

/** One row per record, the newest first: annotations are made of it. */
export function recordsFrame(records: readonly ResponseRecord[], cutoff: number): Frame {
  const rows = [...records].sort((a, b) => b.time - a.time || b.id - a.id).slice(0, maxRows);
  const columns: Array<TableColumn<ResponseRecord>> = [
    { name: 'Time', role: 'time', type: 'time', value: ({ time }) => time },
    { name: 'Event', role: 'event', type: 'string', value: ({ event }) => event },
    { name: 'Action', role: 'action', type: 'string', value: ({ action }) => action },
    { name: 'Target', role: 'target', type: 'string', value: ({ target }) => target },
    { name: 'Author', role: 'author', type: 'string', value: findAuthor },
    { name: 'Gate', role: 'gate', type: 'string', value: ({ evidence }) => readText(evidence.gate) },
    { name: 'Key', role: 'key', type: 'string', hidden: true, value: ({ key }) => key },
    {
      name: 'Evidence',
      role: 'evidence',
      type: 'string',
      hidden: true,
      value: ({ evidence }) => JSON.stringify(evidence),
    },
  ];
  return tableFrame(rows, columns, { kind: 'response', cutoff, part: 'records' });
}

const readText = (value: unknown) => (typeof value === 'string' ? value : '');

/** Who decided: the backend writes for whoever it says. */
function findAuthor({ author, evidence }: ResponseRecord): string {
  return readText(evidence.person) || author;
}

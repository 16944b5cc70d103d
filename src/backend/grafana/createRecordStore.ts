import * as v from 'valibot';
import { object } from '../../schema';
import type { RecordStore, StoredRecord } from '../../incidents';
import { cutText, readList } from './readList';
import { requestGrafana, type GrafanaCall } from './requestGrafana';

/** Characters of a record's text that are read or written. */
const maxTextLength = 16_000;
/** Records of one list. */
const maxListed = 5_000;

const annotation = v.pipe(
  object({
    id: v.number(),
    time: v.number(),
    timeEnd: v.optional(v.number()),
    text: cutText(maxTextLength),
    tags: v.nullish(v.array(v.string()), []),
    login: v.optional(v.string(), ''),
  }),
  v.transform(({ id, time, timeEnd = time, text, tags, login }): StoredRecord => ({
    id,
    time,
    timeEnd: Math.max(time, timeEnd),
    text,
    tags: tags ?? [],
    author: login,
  }))
);

/** Records in the annotations of the organisation that the token is of. */
export function createRecordStore(call: GrafanaCall): RecordStore {
  return {
    async list({ from, to, tags, limit }) {
      const parameters = new URLSearchParams({
        type: 'annotation',
        from: String(Math.max(1, Math.floor(from))),
        to: String(Math.max(1, Math.ceil(to))),
        limit: String(Math.min(limit, maxListed)),
      });
      tags.forEach((tag) => parameters.append('tags', tag));
      const found = await readList(call, `api/annotations?${parameters}`, annotation);
      // Of a tag without a value, Grafana looks at what stands before a colon alone.
      const matching = found.filter((one) => tags.every((tag) => one.tags.includes(tag)));
      return matching.sort((a, b) => b.time - a.time || b.id - a.id);
    },
    async create({ time, timeEnd, text, tags }) {
      const body = {
        time: Math.round(time),
        ...(timeEnd !== undefined && { timeEnd: Math.round(timeEnd) }),
        text: text.slice(0, maxTextLength),
        tags,
      };
      const { id } = await requestGrafana(call, { path: 'api/annotations', body }, object({ id: v.number() }));
      return id;
    },
  };
}

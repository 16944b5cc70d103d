import type { NewRecord, RecordStore, StoredRecord } from '../../../src/incidents';

/** Records in memory. `login` is who writes; several stores may share the same records. */
export interface MemoryRecords extends RecordStore {
  all: StoredRecord[];
  /** A store over the same records for somebody else. */
  openAs(login: string): MemoryRecords;
}

export const ownLogin = 'sa-1-foresight';

/** Records as Grafana keeps them: ids ascend, lists are newest first, every tag must match. */
export function memoryRecords(login = ownLogin, all: StoredRecord[] = []): MemoryRecords {
  return {
    all,
    openAs: (other) => memoryRecords(other, all),
    async list({ from, to, tags, limit }) {
      await Promise.resolve();
      return all
        .filter(({ time, tags: own }) => time >= from && time <= to && tags.every((tag) => own.includes(tag)))
        .sort((a, b) => b.time - a.time || b.id - a.id)
        .slice(0, limit);
    },
    async create({ time, timeEnd = time, text, tags }: NewRecord) {
      await Promise.resolve();
      const id = all.length + 1;
      all.push({ id, time, timeEnd, text, tags: [...tags], author: login });
      return id;
    },
  };
}

import assert from 'node:assert/strict';
import type { AuditEvent } from '../../../src/audit';
import { readEvents, writeEventQuery } from '../../../src/backend/audit';
import { logStreams } from '../../../src/sources/clients';
import { hour, nameRun, type LokiTest } from './lokiServer';

const createEvent = (time: number, target: string, actor: string): AuditEvent => ({
  time: new Date(time).toISOString(),
  actor,
  actorKind: 'user',
  role: 'Editor',
  orgId: 7,
  dataSource: 'foresight',
  action: 'rule.create',
  outcome: 'allowed',
  target,
  count: 1,
  reporter: 'page',
});

export const auditTests: LokiTest[] = [
  {
    name: 'events of the audit log are read as they were written, by actor, and of one organisation',
    async run({ settings }) {
      const source = settings.sources.get('logs');
      const open = source && logStreams[source.kind];
      assert.ok(open, 'Loki has no streams');
      const streams = open(source, settings);
      const now = Date.now();
      const actor = `bo"b\\ 지수 ${nameRun()}`;
      const events = Array.from({ length: 300 }, (_, i) => createEvent(now - 60_000 + i, `rule ${i}`, actor));
      const other = createEvent(now - 50_000, 'of somebody else', 'ann');
      const lines = [...events, other]
        .sort((a, b) => (a.time < b.time ? -1 : 1))
        .map((event) => ({ time: Date.parse(event.time), text: JSON.stringify(event) }));
      const { signal } = new AbortController();
      await streams.push({ job: 'foresight', kind: 'audit', org: '7' }, lines, signal);
      const read = (orgId: number, limit: number) =>
        readEvents(streams, { orgId, filter: { from: now - hour, to: now, actor, limit }, held: [], signal });
      assert.deepEqual(await read(7, 500), [...events].reverse());
      assert.deepEqual(await read(7, 10), [...events].reverse().slice(0, 10));
      assert.deepEqual(await read(8, 500), []);
      assert.match(writeEventQuery(7, { actor }), /org="7".* actor="bo\\"b/);
    },
  },
];

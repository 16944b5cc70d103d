import { auditEventSchema, maxStateLength } from '../../audit';
import { parse } from '../../schema';
import { json, startUpstream, type Upstream } from '../../../test/support/backend/startUpstream';
import { createLog } from '../log';
import type { PluginContext } from '../protocol/wire/messages';
import { createSecrets } from '../secrets';
import { createAuditLog, type NewEvent } from './createAuditLog';

const start = Date.UTC(2026, 4, 20, 12);

/** An audit log whose time passes by hand. */
function setUp() {
  let time = start;
  const lines: string[] = [];
  const waiting: Array<{ at: number; go: () => void }> = [];
  const secrets = createSecrets();
  const now = () => time;
  const log = createLog({ write: (line) => lines.push(line), now, secrets });
  const wait = (ms: number) => new Promise<void>((go) => waiting.push({ at: time + ms, go }));
  const audit = createAuditLog({ log, secrets, now, wait });
  return {
    audit,
    secrets,
    lines: () => lines.map((line) => JSON.parse(line) as Record<string, string>),
    text: () => lines.join(''),
    async pass(ms: number) {
      const end = time + ms;
      for (;;) {
        const due = waiting.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
        if (!due) {
          break;
        }
        waiting.splice(waiting.indexOf(due), 1);
        time = due.at;
        const others = waiting.length;
        due.go();
        // What is sent over the network has its own time: it ends with an empty queue, or waits for another attempt.
        do {
          await new Promise((resolve) => setTimeout(resolve, 5));
        } while (waiting.length === others && audit.stats().queued > 0);
      }
      time = end;
    },
  };
}

const context = (changes: Partial<PluginContext> = {}, jsonData: Record<string, unknown> = {}): PluginContext => ({
  orgId: 3,
  pluginId: 'foresight-predict-datasource',
  user: { login: 'ann', name: 'Ann', email: '', role: 'Editor' },
  dataSource: {
    uid: 'own',
    name: 'Foresight',
    url: '',
    jsonData,
    secureJsonData: { 'source.logs.token': 't0ken-of-loki' },
    lastUpdatedMs: 1,
  },
  grafanaConfig: {},
  ...changes,
});
const created: NewEvent = { action: 'rule.create', outcome: 'allowed', target: 'rule "A" (a)', after: '{"for":"5m"}' };
const refused: NewEvent = { action: 'resource.call', outcome: 'refused', target: 'POST rules/check', reason: 'role' };

describe('createAuditLog', () => {
  it('writes one line of the log for an event: who, with which role, where, what, and how it ended', () => {
    const { audit, lines } = setUp();
    audit.record(created, context());
    expect(lines()).toEqual([
      {
        '@level': 'info',
        '@message': 'audit',
        '@timestamp': '2026-05-20T12:00:00.000000Z',
        time: '2026-05-20T12:00:00.000Z',
        actor: 'ann',
        actorKind: 'user',
        role: 'Editor',
        orgId: '3',
        dataSource: 'own',
        action: 'rule.create',
        outcome: 'allowed',
        target: 'rule "A" (a)',
        after: '{"for":"5m"}',
        count: '1',
        reporter: 'backend',
      },
    ]);
    expect(parse(auditEventSchema, audit.list(3).events[0]).ok).toBe(true);
  });

  it.each([
    ['sa-1-robot', 'service account'],
    ['grafana_scheduler', 'alerting'],
    ['', 'anonymous'],
    ['bob', 'user'],
  ])('knows by the login "%s" that the actor is: %s', (login, kind) => {
    const { audit } = setUp();
    audit.record(created, context({ user: { login, name: '', email: '', role: '' } }));
    expect(audit.list(3).events[0]).toMatchObject({ actor: login, actorKind: kind, role: 'None' });
  });

  it('keeps events of an organisation from others, the newest first, and no more than it says', () => {
    const { audit } = setUp();
    audit.record(created, context({ orgId: 1 }));
    for (let i = 0; i < 501; i++) {
      audit.record({ ...created, target: `rule ${i}` }, context());
    }
    const { events, since } = audit.list(3);
    expect([events.length, events[0].target, events[499].target, since]).toEqual([
      500,
      'rule 500',
      'rule 1',
      start + 1,
    ]);
    expect(audit.list(2)).toEqual({ events: [], since: start });
  });

  it('counts what the same actor is refused again within a minute into one event', async () => {
    const { audit, pass } = setUp();
    for (let i = 0; i < 1000; i++) {
      audit.record({ ...refused, target: `POST rules/${i}` }, context());
    }
    audit.record(refused, context({ user: { login: 'eve', name: '', email: '', role: 'Viewer' } }));
    audit.record({ ...refused, reason: 'busy' }, context());
    const told = () => audit.list(3).events.map(({ actor, reason, count }) => [actor, reason, count]);
    expect(told()).toEqual([
      ['ann', 'busy', 1],
      ['eve', 'role', 1],
      ['ann', 'role', 1],
    ]);
    await pass(60_000);
    expect(told()[0]).toEqual(['ann', 'role', 999]);
    expect(told()).toHaveLength(4);
    expect(audit.stats().counts.get('refused')).toBe(1002);
    audit.record(refused, context());
    expect(told()).toHaveLength(5);
  });

  it('holds no secret in any spelling, and cuts long states only after secrets are gone', () => {
    const { audit, secrets, text } = setUp();
    const secret = 'S3cr"et/väl+ue';
    secrets.remember([secret]);
    const spellings = [
      secret,
      secret.toUpperCase(),
      JSON.stringify(secret),
      encodeURIComponent(secret),
      Buffer.from(secret).toString('base64'),
    ];
    spellings.forEach((spelling) =>
      audit.record(
        { ...created, target: `rule ${spelling}`, before: `${'x'.repeat(maxStateLength - 8)}${spelling}` },
        context()
      )
    );
    const all = `${text()}${JSON.stringify(audit.list(3).events)}`.toLowerCase();
    ['s3cr', 'väl', 'v%c3', Buffer.from(secret).toString('base64').slice(0, 8).toLowerCase()].forEach((piece) =>
      expect(all).not.toContain(piece)
    );
    expect(audit.list(3).events.every(({ before = '' }) => before.length <= maxStateLength)).toBe(true);
  });
});

describe('with a Loki', () => {
  let loki: Upstream;
  let status = 204;
  beforeEach(async () => {
    status = 204;
    loki = await startUpstream((response) => json(response, { message: 'said' }, status));
  });
  afterEach(() => loki.stop());

  const withLoki = () =>
    context({}, { audit: { loki: 'logs' }, sources: [{ uid: 'logs', kind: 'loki', url: loki.url, tenant: 'shop' }] });
  const pushed = () =>
    loki.received.map(
      ({ body }) => (JSON.parse(body) as { streams: Array<{ stream: object; values: string[][] }> }).streams[0]
    );

  it('writes events there in batches, under few labels that never change', async () => {
    const { audit, pass } = setUp();
    audit.record(created, withLoki());
    audit.record({ ...created, target: 'rule "B" (b)' }, withLoki());
    expect(loki.received).toEqual([]);
    await pass(1000);
    expect(loki.received).toMatchObject([
      {
        method: 'POST',
        url: '/loki/api/v1/push',
        headers: { authorization: 'Bearer t0ken-of-loki', 'x-scope-orgid': 'shop' },
      },
    ]);
    const [{ stream, values }] = pushed();
    expect(stream).toEqual({ job: 'foresight', kind: 'audit', org: '3' });
    expect(values.map(([time]) => time)).toEqual([`${start}000000`, `${start}000000`]);
    expect(values.map(([, line]) => JSON.parse(line))).toEqual([...audit.list(3).events].reverse());
    expect(audit.stats()).toMatchObject({ queued: 0, lost: 0 });
  });

  it('tries again where Loki fails for a while', async () => {
    const { audit, pass } = setUp();
    status = 503;
    audit.record(created, withLoki());
    await pass(1500);
    status = 204;
    await pass(10_000);
    expect(loki.received).toHaveLength(2);
    expect(audit.stats()).toMatchObject({ queued: 0, lost: 0 });
  });

  it('gives up in the end: what is lost is counted and said in the log, which has the event all the same', async () => {
    const { audit, pass, lines } = setUp();
    status = 500;
    audit.record(created, withLoki());
    await pass(120_000);
    expect(loki.received).toHaveLength(6);
    expect(audit.stats()).toMatchObject({ queued: 0, lost: 1 });
    expect(lines().map((line) => line['@message'])).toEqual(['audit', 'audit events were not written to Loki']);
  });

  it('does not repeat what Loki refuses, and holds no more than a thousand events', async () => {
    const { audit, pass } = setUp();
    status = 400;
    for (let i = 0; i < 1200; i++) {
      audit.record(created, withLoki());
    }
    expect(audit.stats()).toMatchObject({ queued: 1000, lost: 200 });
    await pass(5000);
    expect(loki.received).toHaveLength(10);
    expect(audit.stats()).toMatchObject({ queued: 0, lost: 1200 });
  });

  it('writes nothing to a source that is not allowed, or keeps no logs', async () => {
    const { audit, pass } = setUp();
    audit.record(created, context({}, { audit: { loki: 'other' }, sources: [] }));
    audit.record(
      created,
      context({}, { audit: { loki: 'p' }, sources: [{ uid: 'p', kind: 'prometheus', url: loki.url }] })
    );
    await pass(5000);
    expect(loki.received).toEqual([]);
    expect(audit.list(3).events).toHaveLength(2);
  });
});

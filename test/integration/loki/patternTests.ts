import assert from 'node:assert/strict';
import type { Frame } from '../../../src/queries';
import { readFrames } from '../environment';
import { hour, nameRun, type LokiServer, type LokiTest, type WrittenLine } from './lokiServer';

const minute = 60_000;
const day = 24 * hour;
const sources = (url: string) => [{ uid: 'logs', kind: 'loki', name: 'Logs', url }];

/** What a shop logs: orders all the time, mails until an hour ago, and for a quarter of an hour an error that is new. */
function writeShop(now: number): WrittenLine[] {
  const lines: Array<[time: number, text: string]> = [];
  for (let time = now - 2 * day - 2 * hour + 5_000; time < now; time += minute) {
    const i = Math.round(time / minute);
    const order = 10_000 + (i % 7_919);
    lines.push([time, `level=info order ${order} of cart ${(i * 31) % 977} was paid in ${i % 90} ms`]);
    lines.push([time + 20_000, `level=info order ${order} "sent"  by post \\ 배송 ${i % 50}`]);
    if (time < now - hour) {
      lines.push([time + 40_000, `level=info mail to customer ${i % 997} was delivered`]);
    }
    if (time > now - 15 * minute) {
      lines.push([time + 50_000, `level=error disk of node ${i % 9} is full: ${i % 100} bytes are left`]);
    }
  }
  return lines.filter(([time]) => time < now).map(([time, text]) => ({ ns: BigInt(time) * 1_000_000n, text }));
}

/** Where a run of these lines is asked for. */
async function openShop({ push }: LokiServer) {
  const now = Math.floor(Date.now() / minute) * minute;
  const run = nameRun();
  await push({ run, service_name: 'shop' }, writeShop(now));
  return { now, selector: `{run="${run}"}` };
}

function readRows(frames: Frame[]): Array<Record<string, unknown>> {
  const [{ fields }] = frames;
  const columns = fields.map(({ name, values }) => [name, Array.from<unknown>(values)] as const);
  return columns[0][1].map((_, row) => Object.fromEntries(columns.map(([name, values]) => [name, values[row]])));
}

export const patternTests: LokiTest[] = [
  {
    name: 'what is new and what has gone is found among the patterns, with the counts of Loki itself',
    async run(loki, { plugin, instance }) {
      const { now, selector } = await openShop(loki);
      const own = { ...instance, uid: 'patterns', jsonData: { sources: sources(loki.url) } };
      const model = { queryType: 'logPatterns', source: { uid: 'logs' }, query: { expr: selector }, baseline: '2d' };
      const query = { refId: 'A', from: now - hour, to: now, intervalMs: minute, model };
      const answer = (await plugin.queryData(own, [query])).get('A');
      assert.ok(answer, 'The plugin answered without refId A.');
      const rows = readRows(readFrames(answer));
      const find = (text: string) => {
        const found = rows.filter(({ Pattern }) => String(Pattern).includes(text));
        assert.equal(found.length, 1, `patterns with ${text}: ${JSON.stringify(rows.map(({ Pattern }) => Pattern))}`);
        return found[0];
      };
      const [full, paid, sent, mail] = ['is full', 'was paid', 'by post', 'was delivered'].map(find);
      assert.deepEqual([full.State, full.Level, full.Count], ['new', 'error', 15]);
      assert.deepEqual([paid.State, paid.Count], ['usual', 60]);
      assert.deepEqual([sent.State, sent.Count], ['usual', 60]);
      assert.deepEqual([mail.State, mail.Count], ['vanished', 0]);
    },
  },
  {
    name: 'an alert rule is given the number of new patterns, of each service',
    async run(loki, { plugin, instance }) {
      const { now, selector } = await openShop(loki);
      const own = { ...instance, uid: 'new-patterns', jsonData: { sources: sources(loki.url) } };
      const query = { expr: selector };
      const model = { queryType: 'logPatterns', output: 'newPatterns', source: { uid: 'logs' }, query, baseline: '2d' };
      const count = async (level: string) => {
        const request = { refId: 'A', from: now - hour, to: now, intervalMs: minute, model: { ...model, level } };
        const answer = (await plugin.queryData(own, [request], { FromAlert: 'true' })).get('A');
        assert.ok(answer, 'The plugin answered without refId A.');
        return readFrames(answer).map(({ fields: [one] }) => [one.labels?.service, one.values[0]]);
      };
      assert.deepEqual(await count('error'), [['shop', 1]]);
      assert.deepEqual(
        (await count('critical')).map(([, value]) => value),
        [0]
      );
    },
  },
];

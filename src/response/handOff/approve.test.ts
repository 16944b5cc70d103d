import { hour, minute } from '../../engine';
import { memoryRecords } from '../../../test/support/response/memoryRecords';
import { createScene, sceneTime, type Scene } from '../../../test/support/response/scene';
import { readResponseRecord, writeResponseRecord } from '../records/responseRecord';
import { approveAction, type Approval, type ApprovalResult } from './approve';
import type { EngineAnswer } from './engineAnswer';
import type { Payload } from './payload';
import { clearAction, switchResponses } from './switches';

const settings = (own: object = {}) => ({
  engines: [{ id: 'eda', kind: 'webhook', url: 'https://eda.example.com' }],
  actions: [
    {
      id: 'restart',
      title: 'Restart the process',
      engine: 'eda',
      mode: 'approve',
      trigger: { query: { queryType: 'runway' }, below: 1 },
      target: 'service',
      limits: { perHour: 5, perDay: 5, cooldown: '1m' },
      verify: { source: 'p', query: { expr: 'errors' }, below: 0.5, deadline: '5m' },
      ...own,
    },
  ],
});
const key = `restart/payment/${sceneTime / 1000}`;

interface Stage extends Scene {
  sent: Payload[];
  answer: EngineAnswer | (() => Promise<EngineAnswer>);
  approve: (own?: Partial<Approval>) => Promise<ApprovalResult>;
}

function open(own: object = {}, records = memoryRecords()): Stage {
  const scene = createScene(settings(own), records);
  scene.trigger = [{ labels: { service: 'payment' }, value: 0.5 }];
  scene.deps.response.isAlerting = false;
  const stage: Stage = Object.assign(scene, {
    sent: [] as Payload[],
    answer: { outcome: 'accepted' } as Stage['answer'],
    approve: (change: Partial<Approval> = {}) =>
      approveAction(
        { action: 'restart', target: 'payment', key, person: 'kim', ...change },
        {
          request: scene.request(),
          deps: scene.deps,
          records,
          send: async (_, payload) => {
            stage.sent.push(payload);
            return typeof stage.answer === 'function' ? stage.answer() : stage.answer;
          },
        }
      ),
  });
  return stage;
}

const eventsOf = ({ records }: Scene) => records.all.flatMap((one) => readResponseRecord(one)?.event ?? []);

test('what a person approves is handed over once, in his name', async () => {
  const stage = open();
  expect(await stage.approve()).toMatchObject({ outcome: 'handed-off', key });
  expect(stage.sent).toMatchObject([{ action: 'restart', target: 'payment', key, approvedBy: 'kim' }]);
  expect(eventsOf(stage)).toEqual(['suggested', 'approved', 'handed-off', 'accepted']);
  await expect(stage.approve()).rejects.toThrow('Handed over already, by kim');
  expect(stage.sent).toHaveLength(1);
});

test('of two persons who approve at the same time, one is told that the other was first', async () => {
  const stage = open();
  const results = await Promise.allSettled([stage.approve(), stage.approve({ person: 'lee' })]);
  const outcomes = results.map((one) => (one.status === 'fulfilled' ? one.value.outcome : String(one.reason)));
  expect(outcomes.filter((one) => one === 'handed-off')).toHaveLength(1);
  expect(stage.sent).toHaveLength(1);
});

test('a situation that has changed is not approved as if it were the same', async () => {
  const stage = open();
  await expect(stage.approve({ key: 'restart/payment/1' })).rejects.toThrow('The situation has changed');
  stage.trigger = [{ labels: { service: 'payment' }, value: 7 }];
  await expect(stage.approve()).rejects.toThrow('The situation has changed');
  await expect(stage.approve({ action: 'reboot' })).rejects.toThrow('not in the catalogue');
  expect([stage.sent, stage.records.all]).toEqual([[], []]);
});

test.each([
  ['suggest', 'is not approved here'],
  ['observe', 'nobody acts'],
])('mode %s hands nothing over, whoever approves', async (mode, said) => {
  const stage = open({ mode });
  await expect(stage.approve()).rejects.toThrow(said);
  expect(stage.sent).toEqual([]);
});

test('stopped is stopped, and resumed goes on', async () => {
  const stage = open();
  const person = { records: stage.records, now: () => stage.clock.now, person: 'lee' };
  await switchResponses('stopped', person);
  await expect(stage.approve()).rejects.toThrow('stopped by lee');
  await switchResponses('resumed', person);
  expect(await stage.approve()).toMatchObject({ outcome: 'handed-off' });
});

test('a hand-off that failed may be approved again, under another key', async () => {
  const stage = open();
  stage.answer = { outcome: 'failed' };
  expect(await stage.approve()).toMatchObject({ outcome: 'failed', key });
  stage.answer = { outcome: 'accepted' };
  expect(await stage.approve()).toMatchObject({ outcome: 'handed-off', key: `${key}#2` });
  expect(stage.sent.map((one) => one.key)).toEqual([key, `${key}#2`]);
});

test.each([
  ['of which nobody knows whether it was accepted', ['suggested', 'approved', 'handed-off', 'unknown']],
  ['whose server broke down on the way', ['suggested', 'handed-off']],
])('a hand-off %s is repeated by nobody until a person clears it', async (_, events) => {
  const stage = open();
  if (events.includes('unknown')) {
    stage.answer = { outcome: 'unknown' };
    expect(await stage.approve()).toMatchObject({ outcome: 'unknown' });
  } else {
    const record = { event: 'handed-off', time: sceneTime, action: 'restart', target: 'payment', key } as const;
    await stage.records.create(writeResponseRecord({ ...record, event: 'suggested' }));
    await stage.records.create(writeResponseRecord({ ...record, evidence: { person: 'lee' } }));
  }
  expect(eventsOf(stage)).toEqual(events);
  const before = stage.sent.length;
  stage.clock.now += 20 * minute;
  // Neither does a deadline that is over make it right.
  await expect(stage.approve()).rejects.toThrow(/Check the engine|Locked since/);
  expect(stage.sent).toHaveLength(before);
  expect(await clearAction('restart', { records: stage.records, now: () => stage.clock.now, person: 'lee' })).toBe(
    true
  );
  stage.answer = { outcome: 'accepted' };
  stage.clock.now += minute;
  expect(await stage.approve()).toMatchObject({ outcome: 'handed-off', key: `${key}#2` });
});

test('an engine that is told is told to the end, and one that never answers is not told again', async () => {
  const stage = open();
  stage.answer = async () => {
    stage.clock.now += hour;
    return { outcome: 'unknown' };
  };
  expect(await stage.approve()).toMatchObject({ outcome: 'unknown' });
  await expect(stage.approve()).rejects.toThrow();
  expect(stage.sent).toHaveLength(1);
});

test('where the outcome cannot be recorded, the engine was told all the same, and nobody repeats it', async () => {
  const stage = open();
  const { create } = stage.records;
  stage.records.create = async (record) => {
    if (record.tags.includes('event:accepted')) {
      throw new Error('read-only');
    }
    return create(record);
  };
  expect(await stage.approve()).toMatchObject({ outcome: 'handed-off' });
  await expect(stage.approve()).rejects.toThrow('Check the engine');
  expect(stage.sent).toHaveLength(1);
});

test('where the claim cannot be recorded, nothing is handed over', async () => {
  const stage = open();
  stage.records.create = () => Promise.reject(new Error('read-only'));
  await expect(stage.approve()).rejects.toThrow('read-only');
  expect(stage.sent).toEqual([]);
});

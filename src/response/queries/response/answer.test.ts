import { hour, minute } from '../../../engine';
import { findPart, readRows } from '../../../frames';
import { memoryRecords } from '../../../../test/support/response/memoryRecords';
import { createScene, sceneTime } from '../../../../test/support/response/scene';
import {
  openScene as open,
  restart,
  undo,
  queryResponse as ask,
  readSceneNumbers as numbers,
  listEvents as eventsOf,
  formatSceneKey as key,
} from '../../../../test/support/response/queryResponse';

describe('due', () => {
  it('is claimed once, stays while it holds good, and is verified once it has helped', async () => {
    const scene = open();
    expect(await numbers(scene, 'due')).toEqual({ payment: 1 });
    scene.clock.now += minute;
    expect(await numbers(scene, 'due')).toEqual({ payment: 1 });
    expect(eventsOf(scene)).toEqual([`due ${key('payment')}`]);
    scene.sources.set('errors', [{ labels: { service: 'payment' }, value: 0 }]);
    scene.trigger = [{ labels: { service: 'payment' }, value: 2 }];
    scene.clock.now += minute;
    expect(await numbers(scene, 'due')).toEqual({ payment: 0 });
    expect(eventsOf(scene)).toEqual([`due ${key('payment')}`, `verified ${key('payment')}`, `quiet ${key('payment')}`]);
    expect(scene.notes.map(({ action, outcome }) => `${action} ${outcome}`)).toEqual([
      'response.decide allowed',
      'response.verify allowed',
      'response.decide allowed',
    ]);
  });

  it('has the labels and numbers that Grafana makes a payload of', async () => {
    const scene = open();
    const [frame] = await ask(scene, 'due');
    expect(frame.fields[0].labels).toEqual({ action: 'restart', target: 'payment', parameter_service: 'payment' });
    expect(await numbers(scene, 'since')).toEqual({ payment: sceneTime / 1000 });
    expect(await numbers(scene, 'value')).toEqual({ payment: 0.5 });
    expect(await numbers(scene, 'threshold')).toEqual({ payment: 1 });
  });

  it('that did not help by its deadline locks the action, and its reversal is suggested', async () => {
    const scene = open({ reversible: { by: 'undo' } }, [undo]);
    await ask(scene, 'due');
    scene.sources.set('errors', [{ labels: { service: 'payment' }, value: 9 }]);
    scene.clock.now += 6 * minute;
    expect(await numbers(scene, 'due', { action: 'restart' })).toEqual({ payment: 0 });
    expect(eventsOf(scene).slice(1, 3)).toEqual([`not-verified ${key('payment')}`, `locked ${key('payment')}`]);
    const decisions = readRows(findPart(await ask(scene, 'decisions', { forAlert: false }), 'decisions'));
    expect(decisions.map((row) => [row.text('action'), row.text('verdict'), row.text('gate')])).toEqual([
      ['undo', 'suggested', 'mode'],
      ['restart', 'refused', 'lock'],
    ]);
  });

  it('is nothing where one name stands for services of two namespaces, and something for several pods of one', async () => {
    const namespace = { label: 'namespace', pattern: '[a-z]+' };
    const scene = open({ parameters: { namespace } });
    const series = (own: string, pod: string, value = 0) => ({
      labels: { service: 'payment', namespace: own, pod },
      value,
    });
    scene.trigger = [series('blue', 'a'), series('green', 'b')];
    expect(await numbers(scene, 'due')).toEqual({ payment: 0 });
    const [row] = readRows(findPart(await ask(scene, 'decisions', { forAlert: false }), 'decisions'));
    expect([row.text('verdict'), row.text('gate')]).toEqual(['refused', 'parameters']);
    expect(row.text('reason')).toContain('service=payment');
    scene.clock.now += minute;
    scene.trigger = [series('blue', 'a'), series('blue', 'c'), series('green', 'b', 2)];
    const [frame] = await ask(scene, 'due');
    expect([frame.fields[0].labels, frame.fields[0].values[0]]).toEqual([
      { action: 'restart', target: 'payment', parameter_namespace: 'blue' },
      1,
    ]);
  });

  it('is never more than the budget, for the targets of one evaluation too', async () => {
    const scene = open();
    scene.trigger = ['cart', 'payment', 'search'].map((service) => ({ labels: { service }, value: 0 }));
    const due = await numbers(scene, 'due');
    expect(Object.values(due).reduce((sum, one) => sum + one, 0)).toBe(1);
  });

  it('is one hand-off with one key where two replicas evaluate at the same time', async () => {
    for (const delay of [0, 1, 999, 1001]) {
      const records = memoryRecords();
      const [a, b] = [open({}, [], records), open({}, [], records.openAs('sa-1-foresight'))];
      b.clock.now += delay;
      let released = false;
      const together = () =>
        new Promise<void>((resolve) =>
          setImmediate(() =>
            setImmediate(() => {
              released = true;
              resolve();
            })
          )
        );
      a.deps.response.wait = together;
      b.deps.response.wait = together;
      const results = await Promise.all([numbers(a, 'due'), numbers(b, 'due')]);
      expect(released).toBe(true);
      expect(results).toEqual([{ payment: 1 }, { payment: 1 }]);
      expect(await numbers(a, 'since')).toEqual(await numbers(b, 'since'));
    }
  });

  it('waits until the trigger has held for as long as the action wants', async () => {
    const scene = open({ trigger: { ...restart.trigger, for: '2m' } });
    expect(await numbers(scene, 'due')).toEqual({ payment: 0 });
    scene.clock.now += minute;
    expect(await numbers(scene, 'due')).toEqual({ payment: 0 });
    scene.clock.now += minute;
    expect(await numbers(scene, 'due')).toEqual({ payment: 1 });
    expect(eventsOf(scene)).toEqual([`due ${key('payment')}`]);
  });

  it('is nothing that a panel, or an expression of a browser, records or claims', async () => {
    const scene = open();
    await ask(scene, 'due', { forAlert: false });
    scene.deps.response.isAlerting = false;
    expect(await numbers(scene, 'due')).toEqual({ payment: 1 });
    expect(scene.records.all).toEqual([]);
  });

  it('is nothing where records cannot be read: decisions are shown alone, and this is said', async () => {
    const scene = open();
    scene.deps.grafana = undefined;
    const [frame] = await ask(scene, 'due');
    expect(frame.fields[0].values[0]).toBe(0);
    expect(frame.meta?.notices?.[0].text).toContain('nothing is handed over');
    const failing = open();
    failing.records.list = () => Promise.reject(new Error('down'));
    expect(await numbers(failing, 'due')).toEqual({ payment: 0 });
  });

  it('is nothing where a record cannot be written', async () => {
    const scene = open();
    scene.records.create = () => Promise.reject(new Error('read-only'));
    await expect(ask(scene, 'due')).rejects.toThrow('read-only');
  });

  it('is nothing of a label that tries to become a command, and the refusal is seen', async () => {
    const scene = open();
    scene.trigger = [{ labels: { service: '$(reboot)' }, value: 0 }];
    const [frame] = await ask(scene, 'due');
    expect([frame.fields[0].values[0], frame.fields[0].labels]).toEqual([
      0,
      { action: 'restart', target: '$(reboot)' },
    ]);
    expect(eventsOf(scene)).toEqual([`refused ${key('$(reboot)')}`]);
  });
});

describe('an action that is removed while it is due', () => {
  it('is no longer due, and its record says so', async () => {
    const scene = open();
    await ask(scene, 'due');
    scene.deps.response.settings = { ...scene.deps.response.settings, actions: new Map() };
    const frames = await ask(scene, 'due', { action: 'restart' });
    expect(frames.map(({ fields }) => [fields[0].labels, fields[0].values[0]])).toEqual([
      [{ action: 'restart', target: 'payment' }, 0],
    ]);
    expect(frames[0].meta?.notices?.[0].text).toContain('no longer in the catalogue');
    expect(eventsOf(scene)).toEqual([`due ${key('payment')}`, `quiet ${key('payment')}`]);
    await expect(ask(scene, 'due', { action: 'restart' })).rejects.toThrow('is not in the catalogue');
  });
});

test('a trigger that fails ends no episode, and fails the rule rather than resolving it', async () => {
  const scene = open();
  await ask(scene, 'due');
  scene.trigger = new Error('Prometheus is down');
  await expect(ask(scene, 'due', { action: 'restart' })).rejects.toThrow('Prometheus is down');
  expect(eventsOf(scene)).toHaveLength(1);
});

test('each change of a decision is recorded once, whoever evaluates how often', async () => {
  const scene = open({ mode: 'observe', verify: undefined });
  for (let i = 0; i < 3; i++) {
    await ask(scene, 'due');
    scene.clock.now += minute;
  }
  expect(eventsOf(scene)).toEqual([`refused ${key('payment')}`]);
});

test('a silence of Grafana keeps an action from being due', async () => {
  const scene = open();
  const matcher = { name: 'service', value: 'pay.*', isRegex: true, isEqual: true };
  scene.silences = [
    { id: 's', from: sceneTime - 1, to: sceneTime + hour, matchers: [matcher], author: '', comment: '' },
  ];
  expect(await numbers(scene, 'due')).toEqual({ payment: 0 });
  scene.clock.now += hour;
  expect(await numbers(scene, 'due')).toEqual({ payment: 1 });
});

test('records are a table of what was decided and done', async () => {
  const scene = open();
  await ask(scene, 'due');
  const rows = readRows(findPart(await ask(scene, 'events', { forAlert: false }), 'records'));
  expect(rows.map((row) => [row.text('event'), row.text('action'), row.text('target')])).toEqual([
    ['due', 'restart', 'payment'],
  ]);
  expect(JSON.parse(rows[0].text('evidence'))).toMatchObject({ value: 0.5, threshold: 1, by: 'grafana' });
});

test('decisions say why, what would be sent, and nothing that is secret', async () => {
  const scene = open({ mode: 'approve', minimum: { trust: 'good' } });
  scene.trigger = [
    { labels: { service: 'payment' }, value: 0.5, trust: 'good' },
    { labels: { service: 'cart' }, value: 7 },
  ];
  const [row, quiet] = readRows(findPart(await ask(scene, 'decisions', { forAlert: false }), 'decisions'));
  expect([row.text('verdict'), row.text('gate'), row.text('reason')]).toEqual([
    'suggested',
    'mode',
    'Waits for approval.',
  ]);
  expect([quiet.text('verdict'), quiet.text('reason')]).toEqual(['quiet', 'The trigger does not hold.']);
  expect(JSON.parse(row.text('payload'))).toEqual({
    version: 1,
    action: 'restart',
    title: 'Restart the process',
    target: 'payment',
    parameters: { service: 'payment' },
    evidence: { value: 0.5, threshold: 1, trust: 'good' },
    key: key('payment'),
    issuedAt: '2026-11-30T12:00:00Z',
    expiresAt: '2026-11-30T12:15:00Z',
  });
  expect(JSON.parse(row.text('gates'))).toHaveLength(16);
});

test('without actions, a notice says where they are written', async () => {
  const scene = createScene(undefined);
  const [frame] = await ask(scene, 'decisions', { forAlert: false });
  expect(frame.meta?.notices?.map(({ text }) => text).join()).toContain('response.actions');
});

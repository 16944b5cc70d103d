import { day, minute } from '../../engine';
import { createEpisodeMemory } from '..';
import { listEvents, openScene, queryResponse } from '../../../test/support/response/queryResponse';
import { openReplicas } from '../../../test/support/response/replicas';
import { sceneTime, type Scene } from '../../../test/support/response/scene';
import { writeResponseRecord, type ResponseEvent } from '../records/responseRecord';

const names = (scene: Scene) => listEvents(scene).map((text) => text.split(' ')[0]);
const keys = (scene: Scene) => new Set(listEvents(scene).map((text) => text.split(' ')[1]));

/** Evaluates as Grafana does, again and again; a restart forgets what the process knew. */
async function evaluate(
  scene: Scene,
  { count, every, restartEvery = Infinity }: Record<'count' | 'every', number> & { restartEvery?: number }
) {
  for (let i = 1; i <= count; i++) {
    scene.clock.now += every;
    if (i % restartEvery === 0) {
      scene.deps.response.memory = createEpisodeMemory();
    }
    await queryResponse(scene, 'suggested');
  }
}

async function handOver(scene: Scene, key: string) {
  for (const event of ['approved', 'handed-off', 'accepted'] as ResponseEvent[]) {
    const about = { action: 'restart', target: 'payment', key, time: scene.clock.now };
    await scene.records.create(writeResponseRecord({ event, ...about }));
  }
}

test('what was handed over is not recorded as refused while its trouble goes on', async () => {
  const scene = openScene({ mode: 'approve' });
  scene.sources.set('errors', [{ labels: { service: 'payment' }, value: 0.1 }]);
  await queryResponse(scene, 'suggested');
  await handOver(scene, [...keys(scene)][0]);
  await evaluate(scene, { count: 300, every: 10_000, restartEvery: 40 });
  expect(names(scene)).toEqual(['suggested', 'approved', 'handed-off', 'accepted', 'verified']);
  scene.trigger = [{ labels: { service: 'payment' }, value: 2 }];
  await evaluate(scene, { count: 20, every: 10_000 });
  expect(names(scene).slice(5)).toEqual(['quiet']);
  expect(keys(scene).size).toBe(1);
});

test('an episode of days is suggested once and, by itself, handed over once, whatever restarts', async () => {
  for (const [mode, ...events] of [
    ['suggest', 'suggested'],
    ['auto', 'due', 'verified'],
  ]) {
    const scene = openScene({ mode });
    scene.sources.set('errors', [{ labels: { service: 'payment' }, value: 0.1 }]);
    await evaluate(scene, { count: 250, every: 30 * minute, restartEvery: 7 });
    expect([mode, names(scene)]).toEqual([mode, events]);
  }
});

test('each change of the gate that stops it is recorded once', async () => {
  const scene = openScene({ mode: 'suggest' });
  const matchers = [{ name: 'target', value: 'payment', isRegex: false, isEqual: true }];
  const silence = { id: 's', author: '', comment: '', matchers, from: sceneTime, to: sceneTime + day };
  for (let round = 0; round < 3; round++) {
    scene.silences = [];
    await evaluate(scene, { count: 30, every: minute, restartEvery: 11 });
    scene.silences = [silence];
    await evaluate(scene, { count: 30, every: minute, restartEvery: 13 });
  }
  expect(names(scene)).toEqual(['suggested', 'refused', 'suggested', 'refused', 'suggested', 'refused']);
});

test.each([
  ['suggest', ['suggested', 'quiet', 'suggested', 'quiet']],
  ['auto', ['due', 'verified', 'quiet', 'refused', 'quiet']],
])('of two replicas that evaluate at once in mode %s, one records each change', async (mode, expected) => {
  const { scenes, evaluate: evaluateAll, clock } = openReplicas(2, { mode });
  for (const value of [0.5, 2, 0.5, 2]) {
    for (const scene of scenes) {
      scene.trigger = [{ labels: { service: 'payment' }, value }];
      scene.sources.set('errors', [{ labels: { service: 'payment' }, value: 0.1 }]);
    }
    for (let i = 0; i < 100; i++) {
      clock.now = Math.ceil((clock.now + 1) / 10_000) * 10_000;
      scenes[i % 2].deps.response.memory = i % 17 === 0 ? createEpisodeMemory() : scenes[i % 2].deps.response.memory;
      await evaluateAll('due');
    }
  }
  const [scene] = scenes;
  // Each replica claims a hand-off, and the second claim counts for nothing.
  const reading = openScene({ mode }, [], scene.records);
  reading.clock.now = clock.now;
  const [{ fields }] = await queryResponse(reading, 'events', { from: sceneTime - 1, to: clock.now, forAlert: false });
  expect([...(fields.find(({ name }) => name === 'Event')?.values ?? [])].reverse()).toEqual(expected);
});

import type { RecordStore } from '../../../src/incidents';
import { openScene, queryResponse } from './queryResponse';
import { memoryRecords } from './memoryRecords';
import { sceneTime, type Scene } from './scene';

/** How long a store takes for an answer, ms. */
const answerTime = 20;

/** Several processes that evaluate the same rule at the same times over the same records, on a clock that jumps. */
export function openReplicas(count: number, own: object = {}) {
  const clock = { now: sceneTime };
  const waiting: Array<{ at: number; resolve: () => void }> = [];
  const wait = (ms: number) => new Promise<void>((resolve) => void waiting.push({ at: clock.now + ms, resolve }));
  const all = memoryRecords();
  const slow = (store: RecordStore): RecordStore => ({
    list: async (wanted) => wait(answerTime).then(() => store.list(wanted)),
    create: async (record) => wait(answerTime).then(() => store.create(record)),
  });
  const scenes = Array.from({ length: count }, (_, replica): Scene => {
    const scene = openScene(own, [], all);
    let ids = 0;
    scene.clock = clock;
    Object.assign(scene.deps.grafana ?? {}, { records: slow(all) });
    Object.assign(scene.deps.response, { now: () => clock.now, wait, createId: () => `replica ${replica}, ${ids++}` });
    const { forAlert, refId, intervalMs } = scene.request();
    scene.request = () => ({ forAlert, refId, intervalMs, from: clock.now - 3_600_000, to: clock.now, now: clock.now });
    return scene;
  });
  return { scenes, evaluate, clock };

  /** All of them at once, until all are done. */
  async function evaluate(output: string): Promise<void> {
    let open = scenes.length;
    const done = scenes.map(async (scene) => queryResponse(scene, output).finally(() => open--));
    while (open > 0) {
      await new Promise((resolve) => setImmediate(resolve));
      waiting.sort((a, b) => a.at - b.at);
      const next = waiting.shift();
      if (next) {
        clock.now = Math.max(clock.now, next.at);
        next.resolve();
      }
    }
    await Promise.all(done);
  }
}

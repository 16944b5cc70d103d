import type { Frame } from '../../../src/frames';
import { createQuery, createRun } from '../../../src/queries';
import { responseQueryTypes } from '../../../src/response/queries';
import { readResponseRecord } from '../../../src/response/records/responseRecord';
import { memoryRecords } from './memoryRecords';
import { createScene, sceneTime, type Scene } from './scene';

const run = createRun(responseQueryTypes);

/** An action that Grafana hands over at once, once everything allows it. */
export const restart = {
  id: 'restart',
  title: 'Restart the process',
  engine: 'eda',
  mode: 'auto',
  trigger: { query: { queryType: 'runway' }, below: 1 },
  target: 'service',
  parameters: { service: { label: 'service', pattern: '[a-z]+' } },
  verify: { source: 'p', query: { expr: 'errors' }, below: 0.5, deadline: '5m' },
};
/** What takes it back. */
export const undo = {
  id: 'undo',
  title: 'Start it again',
  engine: 'eda',
  mode: 'approve',
  trigger: { query: {}, above: 1e9 },
  target: 'service',
};
const eda = { id: 'eda', kind: 'webhook', url: 'https://eda.example.com' };
const createSettings = (own: object = {}, more: object[] = [], rest: object = {}) => ({
  engines: [eda],
  actions: [{ ...restart, ...own }, ...more],
  ...rest,
});
/** A data source with that action, whose trigger holds for payment. */
export const openScene = (own: object = {}, more: object[] = [], records = memoryRecords()) => {
  const scene = createScene(createSettings(own, more), records);
  scene.trigger = [{ labels: { service: 'payment' }, value: 0.5 }];
  return scene;
};

/** The answer of one output, for an alert rule unless it says otherwise. */
export async function queryResponse(scene: Scene, output: string, own: object = {}): Promise<Frame[]> {
  const { action = '', target = '', ...request } = own as { action?: string; target?: string };
  const model = { ...createQuery(responseQueryTypes, 'response'), output, action, target };
  return run(model, { ...scene.request(), ...request }, scene.deps);
}

/** The number of each target. */
export async function readSceneNumbers(
  scene: Scene,
  output: string,
  own: object = {}
): Promise<Record<string, number>> {
  const frames = await queryResponse(scene, output, own);
  return Object.fromEntries(
    frames.flatMap(({ fields }) => fields.map(({ labels, values }) => [labels?.target ?? '', Number(values[0])]))
  );
}

/** What was recorded, oldest first. */
export const listEvents = ({ records }: Scene) =>
  records.all.flatMap((stored) => readResponseRecord(stored) ?? []).map(({ event, key }) => `${event} ${key}`);
/** The key of an episode of a target that began at a time. */
export const formatSceneKey = (target: string, time = sceneTime) => `restart/${target}/${time / 1000}`;

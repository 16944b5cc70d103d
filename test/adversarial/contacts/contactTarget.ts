import { networkInterfaces } from 'node:os';
import type { Instance } from '../../../dev/host/pluginClient';
import { startSentinel, startSource, type Answerer, type LocalSource, type Sentinel } from '../stage/source';
import { answerWaves } from '../stage/answers';
import type { Caller } from '../stage/caller';
import {
  createInstance,
  createModel,
  createQuery,
  secretMark,
  startTarget,
  type Stage,
  type Target,
} from '../stage/stage';

/** A process, a source that it may ask, and an address that it may not. */
export interface ContactTarget extends Target {
  source: LocalSource;
  /** What the source answers until an attack says otherwise. */
  answerWith(answer: Answerer): void;
  sentinel: Sentinel;
  instance: Instance;
  /** An address of this machine that is not loopback; undefined where it has none. */
  external: string | undefined;
}

export async function openContactTarget(stage: Stage): Promise<ContactTarget> {
  let answer: Answerer = answerWaves();
  const source = await startSource((response, request) => answer(response, request));
  const target = await startTarget(stage);
  const sentinel = await startSentinel();
  return {
    ...target,
    source,
    sentinel,
    instance: createInstance(source.url),
    external: findExternalAddress(),
    answerWith: (next) => (answer = next),
    stop: async () => {
      await target.stop();
      await source.stop();
      await sentinel.stop();
    },
  };
}

function findExternalAddress(): string | undefined {
  const addresses = Object.values(networkInterfaces()).flatMap((all) => all ?? []);
  return addresses.find(({ family, internal }) => family === 'IPv4' && !internal)?.address;
}

let version = 1;

/** A data source that was just saved: nothing of it is in a cache. */
export function createFresh(instance: Instance, jsonData: object = {}, secrets: Record<string, string> = {}): Instance {
  const secureJsonData = { ...instance.secureJsonData, ...secrets };
  return { ...instance, jsonData: { ...instance.jsonData, ...jsonData }, secureJsonData, lastUpdatedMs: ++version };
}

/** Asks everything that a data source can be asked: a query, its health, discovery. */
export async function sendAll(
  { wire }: Pick<ContactTarget, 'wire'>,
  caller: Caller,
  model: object = createModel()
): Promise<string[]> {
  const query = await wire.query(caller, [createQuery(model)]);
  const health = await wire.health(caller);
  const { body } = await wire.resource(caller, { path: 'discovery' });
  return [query.A?.error ?? '', health.text, body];
}

/**
 * What is wrong after an attack: whoever connected to the sentinel, and secrets in what it heard.
 * `run` may return what else got through.
 */
export async function expectNoContact(
  place: ContactTarget,
  run: () => Promise<string | undefined>
): Promise<string | undefined> {
  const before = place.sentinel.contacts();
  const outcome = await run();
  // A connection that was begun arrives in a moment.
  await new Promise((resolve) => setTimeout(resolve, 5));
  const contacts = place.sentinel.contacts() - before;
  if (contacts === 0) {
    return outcome;
  }
  const secret = place.sentinel.heard().includes(secretMark) ? ', with a secret' : '';
  return `${contacts} contacts outside the allow-list${secret}`;
}

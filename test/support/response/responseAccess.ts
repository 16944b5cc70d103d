import { createEpisodeMemory, readResponseSettings, type ResponseAccess } from '../../../src/response';

/** What responses have of a process that waits for nothing and shares nothing; without actions unless given. */
export function responseAccess(own: Partial<ResponseAccess> = {}): ResponseAccess {
  let ids = 0;
  return {
    settings: readResponseSettings(undefined, () => undefined),
    isAlerting: false,
    memory: createEpisodeMemory(),
    now: () => 0,
    wait: () => Promise.resolve(),
    createId: () => `id ${++ids}`,
    note: () => undefined,
    share: (_, evaluate) => evaluate(),
    remember: () => undefined,
    ...own,
  };
}

import { engineSecretKey, type ResponseSettings } from '../../../response';
import type { ConfigProps } from '../../types';
import { withoutSecrets, withSettings } from '../settings';

type Options = ConfigProps['options'];

/** An engine and an action as they are saved, which may still lack what they need. */
export type EngineEntry = NonNullable<ResponseSettings['engines']>[number];
export type ActionEntry = NonNullable<ResponseSettings['actions']>[number];

/** What is set up of responses. */
export function readResponse({ jsonData }: Options): ResponseSettings {
  return jsonData.response ?? {};
}

/** The options with a part of the responses replaced. */
export function withResponse(options: Options, patch: Partial<ResponseSettings>): Options {
  return withSettings(options, { response: { ...readResponse(options), ...patch } });
}

/** The options with one entry changed, by its id. */
export function withEngine(options: Options, id: string, patch: Partial<EngineEntry>): Options {
  return withResponse(options, { engines: patchEntry(readResponse(options).engines, id, patch) });
}

/** The options without an engine and without its secrets. */
export function withoutEngine(options: Options, id: string): Options {
  const engines = (readResponse(options).engines ?? []).filter((engine) => engine.id !== id);
  const secrets = (['hmac', 'token'] as const).map((secret) => engineSecretKey(id, secret));
  return withoutSecrets(withResponse(options, { engines }), secrets);
}

/** The options with another action in the place of the one of this id. */
export function withAction(options: Options, id: string, action: ActionEntry): Options {
  const actions = (readResponse(options).actions ?? []).map((one) => (one.id === id ? action : one));
  return withResponse(options, { actions });
}

/** The options without an action. */
export function withoutAction(options: Options, id: string): Options {
  return withResponse(options, { actions: (readResponse(options).actions ?? []).filter((one) => one.id !== id) });
}

function patchEntry<Entry extends { id: string }>(entries: Entry[] = [], id: string, patch: Partial<Entry>): Entry[] {
  return entries.map((one) => (one.id === id ? { ...one, ...patch } : one));
}

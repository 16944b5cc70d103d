import { isDirect, secretKey, type SourceSettings } from '../../sources';
import type { ConfigProps, ForesightOptions } from '../types';

type Options = ConfigProps['options'];

/** The options with a part of jsonData replaced. */
export function withSettings(options: Options, patch: Partial<ForesightOptions>): Options {
  return { ...options, jsonData: { ...options.jsonData, ...patch } };
}

/** The options with a secret to be saved. */
export function withSecret(options: Options, key: string, value: string): Options {
  return { ...options, secureJsonData: { ...options.secureJsonData, [key]: value } };
}

/** The options without these secrets: Grafana forgets a secret when it is saved as ''. */
export function withoutSecrets(options: Options, keys: string[]): Options {
  const forget = <T>(value: T) => Object.fromEntries(keys.map((key) => [key, value]));
  return {
    ...options,
    secureJsonData: { ...options.secureJsonData, ...forget('') },
    secureJsonFields: { ...options.secureJsonFields, ...forget(false) },
  };
}

/** The options with one entry of the allow-list changed. */
export function withSource(options: Options, uid: string, patch: Partial<SourceSettings>): Options {
  const sources = (options.jsonData.sources ?? []).map((source) =>
    source.uid === uid ? { ...source, ...patch } : source
  );
  return withSettings(options, { sources });
}

/** The options without an entry of the allow-list and without its secrets. */
export function withoutSource(options: Options, source: SourceSettings): Options {
  const sources = (options.jsonData.sources ?? []).filter(({ uid }) => uid !== source.uid);
  const remaining = withSettings(options, { sources });
  return isDirect(source.kind) ? withoutSecrets(remaining, secretKeys(source)) : remaining;
}

/** Keys of every secret that a direct source can have. */
function secretKeys({ uid, headerNames = [] }: SourceSettings): string[] {
  return ['password', 'token', ...headerNames.map((name) => `header.${name}`)].map((secret) => secretKey(uid, secret));
}

/** The first free uid of the form prometheus-1. */
export function freeUid(kind: SourceSettings['kind'], sources: SourceSettings[]): string {
  const taken = new Set(sources.map(({ uid }) => uid));
  let count = 1;
  while (taken.has(`${kind}-${count}`)) {
    count++;
  }
  return `${kind}-${count}`;
}

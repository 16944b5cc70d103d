import type { InferInput } from 'valibot';
import { variant, type strictObject } from '../../schema';
import { sources, type SourceKind } from '../registry';
import type { directFields } from './sourceFields';

type DirectSettings = InferInput<ReturnType<typeof strictObject<typeof directFields>>>;

/** One entry of the allow-list, of any kind: nothing outside this list is ever contacted. */
export type SourceSettings = { kind: SourceKind } & Pick<DirectSettings, 'uid' | 'name'> & Partial<DirectSettings>;

const options = Object.values(sources).map(({ settings }) => settings);

/** Reads one entry of the allow-list by its kind. */
export const sourceSchema = variant('kind', options, { expected: 'It is no object with uid and kind.' });

/** secureJsonData key of Grafana's service-account token. */
export const grafanaTokenKey = 'grafanaToken';

/** secureJsonData key of one secret of a direct source: 'password', 'token' or `header.<name>`. */
export function secretKey(uid: string, secret: string): string {
  return `source.${uid}.${secret}`;
}

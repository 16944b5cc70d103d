import { literal, type InferInput } from 'valibot';
import { describe, strictObject, uid, variant } from '../../schema';
import { isDirect, sourceKinds, type SourceKind } from '../registry';
import { commonFields, directFields } from './sourceFields';

type DirectSettings = InferInput<ReturnType<typeof strictObject<typeof directFields>>>;

/** One entry of the allow-list, of any kind: nothing outside this list is ever contacted. */
export type SourceSettings = { kind: SourceKind } & Pick<DirectSettings, 'uid' | 'name'> & Partial<DirectSettings>;

/** Data sources of Grafana are addressed by their uids: they have its alphabet. */
const grafanaFields = { ...commonFields, uid: describe(uid(), "The data source's own uid, which queries refer to.") };

const options = sourceKinds.map((kind) =>
  isDirect(kind)
    ? strictObject({ kind: literal(kind), ...directFields })
    : strictObject({ kind: literal(kind), ...grafanaFields })
);

/** Reads one entry of the allow-list by its kind. */
export const sourceSchema = variant('kind', options, { expected: 'It is no object with uid and kind.' });

/** secureJsonData key of Grafana's service-account token. */
export const grafanaTokenKey = 'grafanaToken';

/** secureJsonData key of one secret of a direct source: 'password', 'token' or `header.<name>`. */
export function secretKey(uid: string, secret: string): string {
  return `source.${uid}.${secret}`;
}

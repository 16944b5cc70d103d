import * as v from 'valibot';
import type { Schema } from './parse';

/** The schema, which reads `convert(value)` instead of the value. */
export function preprocess<S extends Schema>(schema: S, convert: (value: unknown) => unknown): S {
  const run: S['~run'] = (dataset, config) => schema['~run']({ ...dataset, value: convert(dataset.value) }, config);
  return { ...schema, '~run': run };
}

/** The schema of an object, which refuses lists: they have keys, too, and would lack every field. */
export function refuseLists<S extends Schema>(schema: S): S {
  const run: S['~run'] = (dataset, config) => {
    if (!Array.isArray(dataset.value)) {
      return schema['~run'](dataset, config);
    }
    const input: unknown = dataset.value;
    const refused = schema['~run']({ value: undefined }, config);
    refused.issues?.forEach((issue) => Object.assign(issue, { input }));
    return refused;
  };
  return { ...schema, '~run': run };
}

/** The schema of a list, which refuses more than `max` entries before it reads any. */
export function refuseLonger<S extends Schema>(schema: S, max: number): S {
  const sized = v.pipe(v.array(v.unknown()), v.maxLength(max));
  const run: S['~run'] = (dataset, config) =>
    Array.isArray(dataset.value) && dataset.value.length > max
      ? sized['~run'](dataset, config)
      : schema['~run'](dataset, config);
  return { ...schema, '~run': run };
}

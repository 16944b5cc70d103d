import { toJsonSchema } from '@valibot/to-json-schema';
import { checkRule } from '../check/checkRule';
import { alertKindNames, alertKinds, getAlertKind } from '.';
import { ruleSchemas } from './ruleSchema';

describe.each(alertKindNames)('kind %s', (name) => {
  const kind = getAlertKind({ kind: name });

  test('has its own name in its schema, its defaults and its examples', () => {
    expect(kind.entries.kind).toMatchObject({ literal: name });
    expect(kind.defaults.kind).toBe(name);
    Object.values(kind.examples).forEach((example) => expect(example.kind).toBe(name));
  });

  test('has examples that nothing is wrong with', () => {
    expect(Object.keys(kind.examples).length).toBeGreaterThan(0);
    Object.values(kind.examples).forEach((example) => expect(checkRule(example)).toEqual([]));
  });

  test('names all rules that its examples stand for', () => {
    const names = Object.values(kind.examples).flatMap((example) => kind.expand(example).map((one) => one.name));
    expect([...new Set(names)]).toEqual(kind.names ?? ['']);
  });

  test('has a form for every field of its own that a rule needs', () => {
    const paths = Object.values(kind.examples).flatMap((rule) =>
      kind.fields(rule).map(({ path }) => path.split('.')[0])
    );
    const needed = Object.keys(kind.defaults).filter((field) => field !== 'kind');
    expect(paths).toEqual(expect.arrayContaining(needed));
  });

  test('has a JSON Schema with its fields', () => {
    const { properties } = toJsonSchema(ruleSchemas[name], { errorMode: 'ignore' });
    expect(properties).toMatchObject({ kind: { const: name }, name: { type: 'string' }, interval: { type: 'string' } });
  });
});

test('examples have names of their own: goldens are called by them', () => {
  const names = Object.values(alertKinds).flatMap(({ examples }) => Object.keys(examples));
  expect(new Set(names).size).toBe(names.length);
});

import { alertFields, alertKindNames, checkRule, getAlertKind, learningFields, type RuleSpec } from '../../../alerts';
import { examples } from '../../../../test/support/alerts/examples';
import { asKind, readField, newRule, readDraft, readLabels, withField, writeDraft, writeLabels } from './draft';
import { previewModel } from './previewModel';

const complete = (spec: RuleSpec): RuleSpec =>
  [
    ['name', 'a'],
    ['source.uid', 'prom'],
    ['source.query.expr', 'up'],
    ['source.query.action', 'restart'],
  ].reduce((rule, [path, value]) => withField(rule, path, value), spec);

describe('a draft', () => {
  it.each(
    alertKindNames.filter((kind) => !['forecastBreach', 'runway', 'deviation', 'sloBurn', 'scaling'].includes(kind))
  )('of kind %s needs no more than a name and a query', (kind) => {
    expect(checkRule(complete(asKind(newRule('foresight'), kind)))).toEqual([]);
  });

  it.each([
    ['forecastBreach', 'limit', 5],
    ['runway', 'limit', 90],
    ['deviation', 'peer', 'up'],
  ] as const)('of kind %s needs its %s as well', (kind, field, value) => {
    const draft = complete(asKind(newRule('foresight'), kind));
    expect(checkRule(draft).map((problem) => problem.field)).toContain(field);
    expect(checkRule(withField(draft, field, value))).toEqual([]);
  });

  it('keeps what all kinds have in common when its kind changes', () => {
    const changed = asKind({ ...examples.anomaly, labels: { team: 'a' } }, 'runway');
    expect(changed).toMatchObject({
      kind: 'runway',
      name: examples.anomaly.name,
      labels: { team: 'a' },
      source: examples.anomaly.source,
    });
    expect(changed).not.toHaveProperty('quorum');
    expect(changed).not.toHaveProperty('recovery');
  });

  it('learns as its kind does, unless that was changed', () => {
    const draft = newRule('foresight');
    expect(draft.learning).toEqual({ training: '14d', step: '2m' });
    expect(asKind(draft, 'runway').learning).toBeUndefined();
    expect(asKind(asKind(draft, 'runway'), 'deviation').learning).toEqual(draft.learning);
    expect(asKind(withField(draft, 'learning.step', '1m'), 'runway').learning).toMatchObject({ step: '1m' });
  });

  it.each(Object.entries(examples))('of %s goes through a link unchanged', (_, spec) => {
    expect(readDraft(writeDraft(spec))).toEqual(spec);
  });

  it.each(['', '{', '{"kind":"other"}', 'null', undefined, 3])('is not made of %s', (text) => {
    expect(readDraft(text)).toBeUndefined();
  });

  it('is changed at a path, and loses what is set to nothing', () => {
    const changed = withField(examples.anomaly, 'learning.step', '10m');
    expect(readField(changed, 'learning.step')).toBe('10m');
    expect(readField(examples.anomaly, 'learning.step')).toBe('5m');
    const bare = withField(newRule('f'), 'annotations.summary', 'x');
    expect(withField(bare, 'annotations.summary', undefined)).not.toHaveProperty('annotations');
  });

  it('writes labels a line each, with values that hold the sign', () => {
    const labels = { team: 'checkout', query: 'a=b' };
    expect(readLabels(writeLabels(labels))).toEqual(labels);
    expect(readLabels(' \n')).toBeUndefined();
  });
});

describe('the form', () => {
  it.each(Object.entries(examples))('shows fields of %s that the rule has, or that may be left out', (_, spec) => {
    const fields = [...getAlertKind(spec).fields(spec), ...learningFields, ...alertFields];
    const absent = fields.filter(({ path, optional }) => !optional && readField(spec, path) === undefined);
    expect(absent).toEqual([]);
    expect(new Set(fields.map(({ path }) => path)).size).toBe(fields.length);
  });
});

it('the preview of an error budget looks at an hour', () => {
  const { query } = previewModel(examples.sloBurn) ?? {};
  expect(String(query?.expr)).not.toContain('$window');
  expect(String(query?.expr)).toContain('1h');
});

import * as v from 'valibot';
import { alternatives, anyObject, object, strictObject, variant } from './object';
import { parse, type Schema } from './parse';
import type { Phrasing } from './problem';
import { duration, list, number, choice, optional, orNumberAsText, text, timeRange, uid, wholeNumber } from './values';
import { baseUrl } from './url';

function problemsOf(schema: Schema, value: unknown, phrasing?: Phrasing): string[] {
  const parsed = parse(schema, value, phrasing);
  return parsed.ok ? [] : parsed.problems.map(({ field, message }) => `${field}: ${message}`);
}

const step = strictObject({ step: duration(), sides: optional(choice(['up', 'down']), 'up') });

describe('a problem', () => {
  it.each<[string, Schema, unknown, string]>([
    [
      'a duration',
      step,
      { step: '5x' },
      'step: step is "5x", which is not a duration above 0. Write a number and a unit',
    ],
    ['a duration of nothing', step, { step: '0s' }, 'step: step is "0s", which is not a duration above 0.'],
    ['a duration of another type', step, { step: 5 }, 'step: step is 5. Give a duration such as 5m, 12h or 28d.'],
    ['a missing field', step, {}, 'step: step is missing. Give a duration such as 5m, 12h or 28d.'],
    ['a long text', step, { step: '1'.repeat(65) }, 'step: step has 65 characters; at most 64 are read. Shorten it.'],
    ['a choice', step, { step: '5m', sides: 'left' }, 'sides: sides is "left". Choose one of up, down.'],
    ['a list for an object', object({ a: anyObject() }), { a: [] }, 'a: a is []. Give an object.'],
    ['a missing object', object({ a: object({}, 'an object with x') }), {}, 'a: a is missing. Give an object with x.'],
    [
      'a number',
      object({ n: number({ above: 0, below: 1 }) }),
      { n: 2 },
      'n: n is 2. Give a number above 0 and below 1.',
    ],
    [
      'a part',
      object({ n: wholeNumber({ min: 1, max: 9 }) }),
      { n: 2.5 },
      'n: n is 2.5. Give a whole number from 1 to 9.',
    ],
    [
      'an entry',
      object({ at: list(object({ id: text() }), 'a list') }),
      { at: [{ id: 'a' }, { id: ' ' }] },
      'at[1].id: at[1].id is " ".',
    ],
    [
      'a long list',
      object({ at: list(text(), 'a list', 2) }),
      { at: ['a', 'b', 'c'] },
      'at: at has 3 entries; at most 2 are read.',
    ],
    ['a uid', object({ u: uid() }), { u: 'a/b' }, 'u: u is "a/b". A uid has 1 to 40 letters'],
    [
      'a time range',
      object({ at: timeRange() }),
      { at: 'soon' },
      'at: "soon" is not a time range. Write begin and end',
    ],
    ['a scheme', object({ u: baseUrl() }), { u: 'ftp://x' }, 'u: u begins with ftp: Use http:// or https://.'],
  ])('of %s names the field, the value and what to do', (...[, schema, value, problem]) => {
    expect(problemsOf(schema, value)).toEqual([expect.stringContaining(problem)]);
  });

  it('of fields that are not known names them and those that are', () => {
    const sentence = 'Unknown fields: stepp, size. Known are step, sides. Check their spelling.';
    expect(problemsOf(step, { step: '5m', stepp: 1, size: 2 })).toEqual([`: ${sentence}`]);
    expect(problemsOf(object({ a: step }), { a: { step: '5m', stepp: 1 } })).toEqual([
      expect.stringMatching(/^a: Unkn/),
    ]);
  });

  it('of a kind that is not known names the kinds', () => {
    const kinds = [object({ kind: v.literal('disk') }), object({ kind: v.literal('memory') })] as const;
    expect(problemsOf(variant('kind', kinds), { kind: 'cpu' })).toEqual([
      'kind: kind is "cpu". Choose one of disk, memory.',
    ]);
    expect(problemsOf(variant('kind', kinds), {})).toEqual(['kind: kind is missing. Choose one of disk, memory.']);
    expect(problemsOf(variant('kind', kinds), 'cpu')).toEqual([': ' + ' is "cpu". Give an object.']);
  });

  it('of alternatives without a kind is that of the one whose field is there, otherwise of the last', () => {
    const limit = alternatives([object({ within: duration() }), object({ share: number({ max: 1 }) })]);
    expect(problemsOf(limit, { within: '5m' })).toEqual([]);
    expect(problemsOf(limit, { within: 5 })).toEqual(['within: within is 5. Give a duration such as 5m, 12h or 28d.']);
    expect(problemsOf(limit, {})).toEqual(['share: share is missing. Give a number of at most 1.']);
    expect(problemsOf(object({ limit }), {})).toEqual(['limit: limit is missing. Give an object.']);
  });

  it('is phrased as its reader phrases it', () => {
    const phrasing = { subject: (field: string) => `Its ${field}`, expected: 'Allowed:', choices: 'Allowed:' };
    expect(problemsOf(step, { step: 5, sides: 'left' }, phrasing)).toEqual([
      'step: Its step is 5. Allowed: a duration such as 5m, 12h or 28d.',
      'sides: Its sides is "left". Allowed: up, down.',
    ]);
  });

  it('shows the begin of a long value alone, and nothing of a URL', () => {
    expect(problemsOf(object({ a: number() }), { a: 'x'.repeat(99) })[0]).toMatch(
      /"x{59}… \(101 characters\)\. Give a number/
    );
    expect(problemsOf(object({ u: baseUrl() }), { u: 'http://me:hunter2@host' }).join()).not.toContain('hunter2');
  });
});

describe('a value', () => {
  it('is taken as left out where it is null or an empty text', () => {
    for (const sides of [undefined, null, '']) {
      expect(parse(step, { step: '5m', sides })).toEqual({ ok: true, value: { step: '5m', sides: 'up' } });
    }
    expect(parse(optional(text()), '')).toEqual({ ok: true, value: undefined });
  });

  it('may be a number that a template variable has left as text', () => {
    const schema = orNumberAsText(number({ min: 0 }));
    expect(parse(schema, '0.5')).toEqual({ ok: true, value: 0.5 });
    expect(problemsOf(object({ n: schema }), { n: 'many' })).toEqual(['n: n is "many". Give a number of at least 0.']);
  });

  it('keeps the fields of a model of somebody else, and loses those that an object does not have', () => {
    expect(parse(anyObject(), { expr: '', x: [1] })).toEqual({ ok: true, value: { expr: '', x: [1] } });
    expect(parse(object({ a: number() }), { a: 1, b: 2 })).toEqual({ ok: true, value: { a: 1 } });
  });
});

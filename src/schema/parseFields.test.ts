import { object, strictObject } from './object';
import { parseFields } from './parseFields';
import { list, optional, text, wholeNumber } from './values';

const schema = strictObject(
  {
    size: optional(wholeNumber({ min: 1, max: 9 }), 5),
    events: optional(list(object({ name: text() }), 'a list of events')),
  },
  'It is no object.'
);

test('one field that cannot be read leaves the others as they are', () => {
  const { value, problems } = parseFields(schema, { size: 20, events: [{ name: 'sale' }] });
  expect(value).toEqual({ size: 5, events: [{ name: 'sale' }] });
  expect(problems).toEqual([{ field: 'size', message: 'size is 20. Give a whole number from 1 to 9.' }]);
});

test('a list keeps the entries that can be read', () => {
  const { value, problems } = parseFields(schema, { events: [{ name: '' }, { name: 'sale' }, 'x'] });
  expect(value.events).toEqual([{ name: 'sale' }]);
  expect(problems.map(({ field }) => field)).toEqual(['events[0].name', 'events[2]']);
});

test('fields that are not known are told and passed over', () => {
  const { value, problems } = parseFields(schema, { sise: 3 });
  expect(value).toEqual({ size: 5 });
  expect(problems[0].message).toMatch(/^Unknown fields: sise\. Known are size, events\./);
});

test('what is no object has every default, and says so unless there is nothing', () => {
  expect(parseFields(schema, []).problems).toEqual([{ field: '', message: 'It is no object.' }]);
  expect(parseFields(schema, null)).toEqual({ value: { size: 5 }, problems: [] });
});

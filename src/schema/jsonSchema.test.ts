import { toJsonSchema } from '@valibot/to-json-schema';
import { strictObject } from './object';
import { duration, optional, wholeNumber } from './values';

test('every building block has its JSON Schema', () => {
  const schema = strictObject({ step: duration(), windows: optional(wholeNumber({ min: 1, max: 20 }), 5) });
  expect(toJsonSchema(schema, { errorMode: 'ignore', typeMode: 'input' })).toMatchObject({
    additionalProperties: false,
    required: ['step'],
    properties: {
      step: { type: 'string', maxLength: 64, pattern: expect.stringContaining('[smhdwy]') },
      windows: { type: 'integer', minimum: 1, maximum: 20, default: 5 },
    },
  });
});

import fc from 'fast-check';
import { matchesPattern } from './matchesPattern';
import { createPatternStore } from './patternStore';

it('the oldest pattern is found that a slow search finds', () => {
  const token = fc.constantFrom('a', 'b', '=', '<*>');
  const tokens = fc.array(token, { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(fc.array(tokens, { maxLength: 12 }), fc.array(tokens, { maxLength: 12 }), (patterns, lines) => {
      const store = createPatternStore();
      const added = patterns.map((one) => store.add({ tokens: one, count: 1 }));
      for (const line of lines) {
        const slow = added.find((one) => one.tokens.length === line.length && matchesPattern(line, one.tokens));
        expect(store.find(line)).toBe(slow);
      }
    })
  );
});

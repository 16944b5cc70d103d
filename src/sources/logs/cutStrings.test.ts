import fc from 'fast-check';
import { createStringCutter } from './cutStrings';

/** The text of a document that came in pieces of so many bytes. */
function cut(document: string, maxBytes: number, pieceLength: number): string {
  const bytes = Buffer.from(document);
  const cutter = createStringCutter(maxBytes);
  const pieces = Array.from({ length: Math.ceil(bytes.length / pieceLength) }, (_, i) =>
    cutter(bytes.subarray(i * pieceLength, (i + 1) * pieceLength))
  );
  return Buffer.concat(pieces).toString('utf8');
}

test('short strings come through as they are, however the bytes are cut', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.integer({ min: 1, max: 9 }), (value, pieceLength) => {
      expect(cut(JSON.stringify(value), 1e6, pieceLength)).toBe(JSON.stringify(value));
    })
  );
});

test('what is left of long strings is their beginning, and the document is the same apart from that', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), fc.integer({ min: 1, max: 40 }), (text, pieceLength) => {
      const [before, kept, after] = JSON.parse(cut(JSON.stringify(['a', text, { b: [] }]), 12, pieceLength));
      expect([before, after]).toEqual(['a', { b: [] }]);
      // The last character may be half of one.
      expect(text.startsWith(kept.replace(/\ufffd+$/, ''))).toBe(true);
      expect(JSON.stringify(kept).length).toBeLessThanOrEqual(2 + 12 + 6);
    })
  );
});

test('an escape is never cut in two', () => {
  for (let maxBytes = 1; maxBytes < 20; maxBytes++) {
    expect(() => JSON.parse(cut('["\\u00e4\\"\\\\\\u00e4\\n", "end"]', maxBytes, 3))).not.toThrow();
  }
});

/** What a small value or a place in an object costs at most. */
const each = 24;

/** About how much memory plain data takes, bytes: its arrays of numbers, once where they are shared, and its texts. */
export function measureBytes(data: unknown, seen = new Set<object>()): number {
  if (typeof data === 'string') {
    return each + 2 * data.length;
  }
  if (typeof data !== 'object' || data === null || seen.has(data)) {
    return each;
  }
  seen.add(data);
  if (ArrayBuffer.isView(data)) {
    return 4 * each + data.byteLength;
  }
  return Object.values(data).reduce((sum: number, value) => sum + measureBytes(value, seen), 2 * each);
}

/** Every array buffer inside plain data without shared memory, once: what a message can hand over instead of copying. */
export function listBuffers(data: unknown): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>();
  collect(data, found);
  return [...found];
}

function collect(data: unknown, found: Set<ArrayBuffer>): void {
  if (ArrayBuffer.isView(data)) {
    // An empty buffer has nothing to hand over, and may have been handed over before.
    if (data.buffer.byteLength > 0) {
      found.add(data.buffer as ArrayBuffer);
    }
  } else if (typeof data === 'object' && data !== null) {
    Object.values(data).forEach((value) => collect(value, found));
  }
}

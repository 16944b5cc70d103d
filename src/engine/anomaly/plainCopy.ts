/** A deep copy of plain data: objects, arrays, typed arrays and values, without cycles. */
export function plainCopy<T>(data: T): T {
  if (typeof data !== 'object' || data === null) {
    return data;
  }
  if (ArrayBuffer.isView(data)) {
    return (data as unknown as Float64Array).slice() as T;
  }
  if (Array.isArray(data)) {
    return data.map(plainCopy) as T;
  }
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, plainCopy(value)])) as T;
}

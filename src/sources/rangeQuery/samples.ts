/** Sample pairs of one series: ms since the epoch, and values (NaN, Infinity and -Infinity possible). */
export interface Samples {
  times: Float64Array;
  values: Float64Array;
}

/** Collects samples one by one in memory that grows by doubling. */
export interface SampleBuffer {
  push(time: number, value: number): void;
  /** The samples so far, in memory of their own length. */
  take(): Samples;
}

export function createSampleBuffer(expected: number): SampleBuffer {
  let times = new Float64Array(Math.max(1, expected));
  let values = new Float64Array(times.length);
  let count = 0;
  return {
    push(time, value) {
      if (count === times.length) {
        times = grown(times);
        values = grown(values);
      }
      times[count] = time;
      values[count++] = value;
    },
    take: () =>
      count === times.length ? { times, values } : { times: times.slice(0, count), values: values.slice(0, count) },
  };
}

function grown(array: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(array.length * 2);
  larger.set(array);
  return larger;
}

/** Sample pairs of one series: ms since the epoch, and values (NaN, Infinity and -Infinity possible). */
export interface Samples {
  times: Float64Array;
  values: Float64Array;
}

/** Collects the samples of one series after the other, in memory that all share and that grows by doubling. */
export interface SampleBuffer {
  push(time: number, value: number): void;
  /** Samples since the last `take`. */
  count(): number;
  /** These samples, in memory of their own length; the buffer is then empty. */
  take(): Samples;
}

const initialLength = 256;

export function createSampleBuffer(): SampleBuffer {
  let times = new Float64Array(initialLength);
  let values = new Float64Array(initialLength);
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
    count: () => count,
    take() {
      const taken = { times: times.slice(0, count), values: values.slice(0, count) };
      count = 0;
      return taken;
    },
  };
}

function grown(array: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(array.length * 2);
  larger.set(array);
  return larger;
}

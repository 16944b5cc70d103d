/** Deterministic noise: every value depends on seed, stream and index alone, so past and present can be computed in any order. */
export interface Noise {
  /** A standard normal deviate per index (integer). */
  white(stream: string, index: number): number;
  /** A number in (0, 1) per index (integer). */
  uniform(stream: string, index: number): number;
  /** A smooth curve through normal deviates at whole positions; position may be fractional. */
  smooth(stream: string, position: number): number;
}

export function createNoise(seed: number): Noise {
  const streams = new Map<string, number>();
  const createStream = (name: string): number => {
    const known = streams.get(name);
    if (known !== undefined) {
      return known;
    }
    const hash = hashText(name, seed);
    streams.set(name, hash);
    return hash;
  };
  return {
    white: (stream, index) => gaussian(createStream(stream), index),
    uniform: (stream, index) => uniform(createStream(stream), index),
    smooth: (stream, position) => {
      const id = createStream(stream);
      const index = Math.floor(position);
      const weight = (1 - Math.cos(Math.PI * (position - index))) / 2;
      return gaussian(id, index) * (1 - weight) + gaussian(id, index + 1) * weight;
    },
  };
}

function hashText(text: string, seed: number): number {
  let hash = seed | 0;
  for (let i = 0; i < text.length; i++) {
    hash = mix(hash ^ text.charCodeAt(i));
  }
  return hash;
}

/** Box and Muller's transform of two uniform deviates. */
function gaussian(stream: number, index: number): number {
  const radius = Math.sqrt(-2 * Math.log(uniform(stream, 2 * index)));
  return radius * Math.cos(2 * Math.PI * uniform(stream, 2 * index + 1));
}

/** In (0, 1). */
function uniform(stream: number, index: number): number {
  return ((mix(stream ^ mix(index)) >>> 0) + 0.5) / 4294967296;
}

/** A 32-bit finaliser: every input bit changes every output bit with probability near one half. */
function mix(value: number): number {
  let x = Math.imul(value ^ (value >>> 16), 0x7feb352d);
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
  return x ^ (x >>> 16);
}

/** A box that a line is drawn into. */
export interface Box {
  width: number;
  height: number;
  /** Values and times at the box's edges. */
  min: number;
  max: number;
  from: number;
  to: number;
}

/** The box that holds all values; a constant series runs through its middle. */
export function measureBox(times: number[], values: Array<number | null>, size: Pick<Box, 'width' | 'height'>): Box {
  let [min, max] = [Infinity, -Infinity];
  for (const value of values) {
    if (value !== null && Number.isFinite(value)) {
      min = Math.min(min, value);
      max = Math.max(max, value);
    }
  }
  const [low, high] = min < max ? [min, max] : [min - 1, min + 1];
  return { ...size, min: low, max: high, from: times[0], to: times[times.length - 1] };
}

/** An SVG path through the values; gaps where they are missing. Empty where there is none. */
export function sparkPath(times: number[], values: Array<number | null>, box: Box): string {
  let path = '';
  let isDrawing = false;
  for (let i = 0; i < times.length; i++) {
    const value = values[i];
    if (value === null || !Number.isFinite(value)) {
      isDrawing = false;
      continue;
    }
    const x = xAt(times[i], box);
    const y = box.height * (1 - (value - box.min) / (box.max - box.min));
    path += `${isDrawing ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`;
    isDrawing = true;
  }
  return path;
}

export function xAt(time: number, { width, from, to }: Pick<Box, 'width' | 'from' | 'to'>): number {
  return to > from ? (width * (time - from)) / (to - from) : 0;
}

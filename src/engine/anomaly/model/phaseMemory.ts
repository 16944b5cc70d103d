/**
 * What was seen at each part of the cycle (a day, where the step allows) in each of the latest cycles. Plain data of
 * 16 KB at most. Values are kept as differences from `origin`, since they have single precision.
 */
export interface PhaseMemory {
  /** ms */
  cycle: number;
  parts: number;
  /** Value that the others are differences from; NaN before the first. */
  origin: number;
  /** Lowest and highest value, and mean deviation from the slow level, by cycle and part; NaN = none. */
  lowest: Float32Array;
  highest: Float32Array;
  deviation: Float32Array;
  /** Cycle and part of the latest value; NaN and -1 before the first. */
  currentCycle: number;
  currentPart: number;
  /** What was seen in the current part. */
  current: { lowest: number; highest: number; deviations: number; count: number };
}

/** Cycles that are remembered, the present one among them. */
export const rememberedCycles = 14;
/** A day in quarters of an hour. */
const maxParts = 96;
/** With fewer steps there is no phase to speak of. */
const minStepsPerCycle = 4;
const maxSingle = 3e38;

/** Undefined where a cycle has fewer than four steps; `cycle` and `step` in ms. */
export function createPhaseMemory(cycle: number | undefined, step: number): PhaseMemory | undefined {
  if (cycle === undefined || cycle / step < minStepsPerCycle) {
    return undefined;
  }
  const parts = Math.min(maxParts, Math.floor(cycle / step));
  const column = () => new Float32Array(parts * rememberedCycles).fill(NaN);
  return {
    cycle,
    parts,
    origin: NaN,
    lowest: column(),
    highest: column(),
    deviation: column(),
    currentCycle: NaN,
    currentPart: -1,
    current: createCurrent(),
  };
}

function createCurrent(): PhaseMemory['current'] {
  return { lowest: Infinity, highest: -Infinity, deviations: 0, count: 0 };
}

/** Moves on to the part of the cycle at `time` (ms, never before an earlier one); true where another part begins. */
export function enterPart(memory: PhaseMemory, time: number): boolean {
  const cycle = Math.floor(time / memory.cycle);
  const part = Math.min(memory.parts - 1, Math.floor(((time - cycle * memory.cycle) * memory.parts) / memory.cycle));
  if (cycle === memory.currentCycle && part === memory.currentPart) {
    return false;
  }
  keepCurrent(memory);
  forgetUpTo(memory, cycle);
  memory.currentCycle = cycle;
  memory.currentPart = part;
  memory.current = createCurrent();
  return true;
}

function keepCurrent(memory: PhaseMemory): void {
  const { current, currentCycle, currentPart } = memory;
  if (current.count > 0) {
    const index = indexOfPart(memory, currentCycle, currentPart);
    memory.lowest[index] = toSingle(current.lowest);
    memory.highest[index] = toSingle(current.highest);
    memory.deviation[index] = toSingle(current.deviations / current.count);
  }
}

function toSingle(value: number): number {
  return Math.min(Math.max(value, -maxSingle), maxSingle);
}

/** Makes room for the cycles up to `cycle`. */
function forgetUpTo(memory: PhaseMemory, cycle: number): void {
  const { currentCycle, parts, lowest, highest, deviation } = memory;
  const first = Number.isNaN(currentCycle) ? cycle : Math.max(currentCycle + 1, cycle - rememberedCycles + 1);
  for (let c = first; c <= cycle; c++) {
    const from = indexOfPart(memory, c, 0);
    [lowest, highest, deviation].forEach((column) => column.fill(NaN, from, from + parts));
  }
}

/** Index of a part of one of the remembered cycles in the columns. */
export function indexOfPart({ parts }: PhaseMemory, cycle: number, part: number): number {
  const row = ((cycle % rememberedCycles) + rememberedCycles) % rememberedCycles;
  return row * parts + part;
}

/** Learns a finite value and its deviation from the slow level. */
export function learnPhase(memory: PhaseMemory, value: number, deviation: number): void {
  const { current } = memory;
  memory.origin = Number.isNaN(memory.origin) ? value : memory.origin;
  const difference = value - memory.origin;
  current.lowest = Math.min(current.lowest, difference);
  current.highest = Math.max(current.highest, difference);
  current.deviations += deviation;
  current.count++;
}

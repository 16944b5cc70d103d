import { findField, readProvenance, type FieldRole, type Frame, type ReadProvenance } from '../../../src/frames';

/** A result's columns by role, history first. */
export interface Result {
  times: Float64Array;
  /** Empty where the answer has no such column. */
  column(role: FieldRole): Float64Array;
  provenance: ReadProvenance & { step: number; cutoff: number };
}

/** Reads the first frame of an answer; undefined where it has no data. */
export function readFrame(frames: Frame[]): Result | undefined {
  const frame = frames.find(({ fields }) => fields.length > 0);
  const provenance = frame && readProvenance(frame);
  if (provenance === undefined) {
    return undefined;
  }
  const column = (role: FieldRole) => {
    const values = findField(frame, role)?.values;
    return values instanceof Float64Array ? values : new Float64Array(0);
  };
  const { step = NaN, cutoff = NaN } = provenance;
  return { times: column('time'), column, provenance: { ...provenance, step, cutoff } };
}

import type { FieldRole, Frame, Provenance } from '../../../src/queries';

/** A result's columns by role, history first. */
export interface Result {
  times: Float64Array;
  /** Empty where the answer has no such column. */
  column(role: FieldRole): Float64Array;
  provenance: Provenance;
}

/** Reads the first frame of an answer; undefined where it has no data. */
export function readFrame(frames: Frame[]): Result | undefined {
  const frame = frames.find(({ fields }) => fields.length > 0);
  const provenance = frame?.meta?.custom?.foresight;
  if (frame === undefined || provenance === undefined) {
    return undefined;
  }
  const columns = new Map(frame.fields.map(({ config, values }) => [config?.custom?.foresightRole, values]));
  const column = (role: FieldRole) => {
    const values = columns.get(role);
    return values instanceof Float64Array ? values : new Float64Array(0);
  };
  return { times: column('time'), column, provenance: Object(provenance) };
}

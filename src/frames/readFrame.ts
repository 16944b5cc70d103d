import { readProvenance, type FramePart } from './meta/provenance';
import { readRole, type Role } from './roles';

/** A column as readers take it: one of ours, or of a data frame of Grafana's. */
export interface ReadableField {
  name: string;
  type: string;
  config?: { custom?: Record<string, unknown> };
  values: ArrayLike<unknown>;
}

/** A frame as readers take it: one of ours, or a data frame of Grafana's. */
export interface ReadableFrame<Field extends ReadableField = ReadableField> {
  name?: string;
  fields: readonly Field[];
  meta?: { custom?: Record<string, unknown>; notices?: ReadonlyArray<{ text: string }> };
}

/** The first column of a role; undefined where the frame has none. */
export function findField<Field extends ReadableField>(
  frame: { fields: readonly Field[] } | undefined,
  role: Role
): Field | undefined {
  return frame?.fields.find((field) => readRole(field) === role);
}

/** The frame of an answer of services that is this part of it. */
export function findPart<One extends ReadableFrame>(frames: readonly One[], part: FramePart): One | undefined {
  return frames.find((frame) => readProvenance(frame)?.part === part);
}

/** True for a series of the Foresight data source that comes with a forecast. */
export function hasForecast(frame: ReadableFrame): boolean {
  return findField(frame, 'forecast') !== undefined;
}

/** True for the table of services in an answer of the Foresight data source. */
export function hasServices(frame: ReadableFrame): boolean {
  return readProvenance(frame)?.part === 'services';
}

/** One row of a table, read by the roles of its columns. */
export interface TableReader {
  /** Empty where there is no such column or cell. */
  text(role: Role): string;
  /** NaN where there is no such column or number. */
  number(role: Role): number;
}

/** The rows of a table. */
export function readRows(frame: ReadableFrame | undefined): TableReader[] {
  const fields = new Map(frame?.fields.map((field) => [readRole(field), field.values]));
  const length = Math.max(0, ...(frame?.fields ?? []).map(({ values }) => values.length));
  return Array.from({ length }, (_, row) => ({
    text: (role) => readText(fields.get(role)?.[row]),
    number: (role) => readNumber(fields.get(role)?.[row]),
  }));
}

/** What its reader should know of a frame, a sentence each. */
export function readNotices({ meta }: ReadableFrame): string[] {
  return (meta?.notices ?? []).map(({ text }) => text);
}

function readText(cell: unknown): string {
  return typeof cell === 'string' ? cell : '';
}

function readNumber(cell: unknown): number {
  return typeof cell === 'number' ? cell : NaN;
}

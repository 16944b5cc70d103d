import type { Frame } from '../frame';

const key = 'foresightDocument';

/** A frame with a document behind its table: plain data for who needs more than rows. */
export function withDocument(frame: Frame, document: unknown): Frame {
  return { ...frame, meta: { ...frame.meta, custom: { ...frame.meta?.custom, [key]: document } } };
}

/** The document behind a frame's table; undefined where there is none. */
export function readDocument({ meta }: { meta?: { custom?: Record<string, unknown> } }): unknown {
  return meta?.custom?.[key];
}

import type { Frame, FrameMeta } from '../frame';

export type FrameNotice = NonNullable<FrameMeta['notices']>[number];

/** The frames with these notices on the first, before those that it has. */
export function withNotices(frames: Frame[], notices: FrameNotice[]): Frame[] {
  return frames.map((frame, i) => {
    const all = i === 0 ? [...notices, ...(frame.meta?.notices ?? [])] : [];
    return all.length > 0 ? { ...frame, meta: { ...frame.meta, notices: all } } : frame;
  });
}

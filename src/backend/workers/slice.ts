import type { Job, JobResult } from './job';

/** A part of a job that a worker does in one go. */
export interface Slice {
  job: Job;
  /** The signal of the whole job. */
  signal: AbortSignal;
  done: Promise<JobResult>;
  resolve(result: JobResult): void;
  reject(reason: unknown): void;
}

/** Series per slice: few, so that cancelling is quick and long jobs leave room for short ones. */
const seriesPerSlice = 4;

export function countSlices(job: Job): number {
  return Math.ceil(job.series.length / seriesPerSlice);
}

export function slicesOf(job: Job, signal: AbortSignal): Slice[] {
  return Array.from({ length: countSlices(job) }, (_, i) => {
    const series = job.series.slice(i * seriesPerSlice, (i + 1) * seriesPerSlice);
    return createSlice({ ...job, series }, signal);
  });
}

function createSlice(job: Job, signal: AbortSignal): Slice {
  let settle: Pick<Slice, 'resolve' | 'reject'> | undefined;
  const done = new Promise<JobResult>((resolve, reject) => (settle = { resolve, reject }));
  return {
    job,
    signal,
    done,
    resolve: (result) => settle?.resolve(result),
    reject: (reason) => settle?.reject(reason),
  };
}

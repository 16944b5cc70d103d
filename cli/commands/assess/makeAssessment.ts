import { findPart, readNotices } from '../../../src/frames';
import { readResults, readRoadmap, type ReadResult, type Roadmap } from '../../../src/maturity';
import type { Backend, BackendRequest } from '../../backend/openBackend';

/** An assessment as it was answered. */
export interface Assessed {
  /** ms. */
  made: number;
  results: ReadResult[];
  /** Absent where none was wanted. */
  roadmap?: Roadmap;
  /** What could not be read, sentences. */
  notices: string[];
}

export interface AssessRequest {
  fields: { weeks: number; service: string; team: string };
  request: BackendRequest;
  hasRoadmap: boolean;
}

/** Assesses by the backend; the roadmap is made of the same assessment. @throws CommandError as the backend does. */
export async function makeAssessment(
  backend: Pick<Backend, 'query'>,
  { fields, request, hasRoadmap }: AssessRequest
): Promise<Assessed> {
  const runQuery = (output: string) => backend.query({ version: 1, queryType: 'maturity', output, ...fields }, request);
  const frames = await runQuery('checks');
  const roadmap = hasRoadmap ? readRoadmap(findPart(await runQuery('roadmap'), 'roadmap')) : undefined;
  return {
    made: request.to,
    results: readResults(frames),
    notices: frames.flatMap(readNotices),
    ...(roadmap && { roadmap }),
  };
}

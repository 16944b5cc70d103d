import type { Frame } from '../../../frames';
import type { Assessment } from '../../assessment';
import type { MaturityRunDeps } from '../../maturityDeps';
import type { MaturityLayout } from './frames/maturityLayout';
import { checksFrame } from './frames/checksFrame';

/** One row per gap, what to mend first at the top. */
export async function listRoadmap(
  { results }: Assessment,
  layout: MaturityLayout,
  _deps: MaturityRunDeps
): Promise<Frame[]> {
  const gaps = results.filter(({ outcome }) => outcome === 'failed' || outcome === 'partly');
  return [checksFrame(gaps, layout)];
}

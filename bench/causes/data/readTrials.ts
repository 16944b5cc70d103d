import { readNezha } from './readNezha';
import { readPetshop } from './readPetshop';
import type { Trial } from '../trial';

/**
 * The incidents of a folder, whatever its shape.
 * @throws Error where it holds none.
 */
export function readTrials(data: string): Trial[] {
  const trials = [...readPetshop(data), ...readNezha(data)];
  if (trials.length === 0) {
    throw new Error(
      `${data} holds no incident: there is no folder with graph.csv and issues, or with fault_list.json.`
    );
  }
  return trials;
}

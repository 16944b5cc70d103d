import { map } from 'rxjs';
import type { DataFrame } from '@grafana/data';
import { SceneDataTransformer, type SceneDataProvider } from '@grafana/scenes';
import { readProvenance } from '../../frames';

/** Of an answer with the signals of a service and all that it runs on, those of these subjects alone. */
export function ofSubjects(names: string[], $data: SceneDataProvider): SceneDataTransformer {
  return new SceneDataTransformer({
    $data,
    transformations: [() => (answers) => answers.pipe(map((frames) => selectFrames(names, frames)))],
  });
}

export function selectFrames(names: readonly string[], frames: DataFrame[]): DataFrame[] {
  return frames.filter((frame) => {
    const subject = readProvenance(frame)?.signal?.subject;
    return subject !== undefined && names.includes(subject);
  });
}

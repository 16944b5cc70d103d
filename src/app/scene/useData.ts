import { LoadingState, type DataFrame } from '@grafana/data';
import { sceneGraph, type SceneObject } from '@grafana/scenes';

/** What the nearest query of a scene has answered so far. */
export interface SceneData {
  frames: DataFrame[];
  loading: boolean;
  /** Why it failed, in the data source's words. */
  error?: string;
}

export function useData(scene: SceneObject): SceneData {
  const { data } = sceneGraph.getData(scene).useState();
  const loading = !data || data.state === LoadingState.Loading || data.state === LoadingState.NotStarted;
  const [error] = data?.errors ?? [];
  return { frames: data?.series ?? [], loading, error: error && (error.message ?? error.statusText ?? '') };
}

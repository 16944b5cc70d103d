import { LoadingState, type DataFrame } from '@grafana/data';
import { sceneGraph, SceneQueryRunner, type SceneObject } from '@grafana/scenes';
import { describeFailures } from '../../ui/failures';

/** What the nearest query of a scene has answered so far. */
export interface SceneData {
  frames: DataFrame[];
  loading: boolean;
  /** Why it failed, in the data source's words, or that it was cancelled: then no frames do not mean that there is nothing. */
  error?: string;
  /** Asks again. */
  retry: () => void;
}

export function useData(scene: SceneObject): SceneData {
  const provider = sceneGraph.getData(scene);
  const { data } = provider.useState();
  const loading = !data || data.state === LoadingState.Loading || data.state === LoadingState.NotStarted;
  const [error] = data ? describeFailures(data) : [];
  return { frames: data?.series ?? [], loading, error, retry: () => runAgain(provider) };
}

/** Runs the query behind transformed data, too. */
function runAgain(provider: SceneObject): void {
  if (provider instanceof SceneQueryRunner) {
    provider.runQueries();
  } else if (provider.state.$data) {
    runAgain(provider.state.$data);
  }
}

import { sceneGraph, type SceneObject, type SceneVariable } from '@grafana/scenes';

/** The value of a variable as text, and whether it is still being found; empty where there is none. */
export function useVariable(scene: SceneObject, name: string): { value: string; loading: boolean } {
  const variable = sceneGraph.lookupVariable(name, scene) as SceneVariable;
  const { loading = false } = variable.useState();
  return { value: String(variable.getValue() ?? ''), loading };
}

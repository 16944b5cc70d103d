import type { ScopedVars } from '@grafana/data';
import type { TemplateSrv } from '@grafana/runtime';
import { sceneGraph, type SceneObject } from '@grafana/scenes';

declare global {
  interface Window {
    /** The scene that is shown: scenes of every copy of the library set it. */
    __grafanaSceneContext?: SceneObject;
  }
}

/** Variables live in scenes; without one, only what is passed along is filled in. */
export const templateSrv: TemplateSrv = {
  getVariables: () => [],
  updateTimeRange: () => undefined,
  containsTemplate: (text = '') => /\$\w|\$\{|\[\[/.test(text),
  replace: (text, scopedVars, format) => {
    const scene = findScene(scopedVars);
    return scene
      ? sceneGraph.interpolate(scene, text, scopedVars, format as never)
      : (text ?? '').replace(/\$(?:\{(\w+)\}|(\w+))/g, (whole, braced, bare) => {
          const value = scopedVars?.[braced ?? bare]?.value;
          return value === undefined ? whole : String(value);
        });
  },
};

function findScene(scopedVars: ScopedVars | undefined): SceneObject | undefined {
  const passed = scopedVars?.__sceneObject?.value?.valueOf() as SceneObject | undefined;
  return passed ?? (window.__grafanaSceneContext?.isActive ? window.__grafanaSceneContext : undefined);
}

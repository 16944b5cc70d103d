import { useMemo } from 'react';
import type { SceneObject } from '@grafana/scenes';
import { readFleet, type Fleet } from '../../ui/fleet';
import { useData, type SceneData } from './useData';

/** The services that the nearest query of a scene has answered with; undefined before there are any. */
export function useFleet(scene: SceneObject): { fleet?: Fleet } & Omit<SceneData, 'frames'> {
  const { frames, ...rest } = useData(scene);
  const fleet = useMemo(() => readFleet(frames), [frames]);
  return { fleet, ...rest };
}

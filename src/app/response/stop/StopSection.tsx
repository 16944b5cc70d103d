import React from 'react';
import { variableNames } from '../../scene/createPageScene';
import type { Section } from '../../scene/Section';
import { useVariable } from '../../scene/useVariable';
import { StopBanner } from './KillSwitch';

/** Says on a page of scenes that responses of its data source are stopped; nothing while they are not. */
export function StopSection({ scene }: { scene: Section }) {
  const { value: uid } = useVariable(scene, variableNames.dataSource);
  return <StopBanner key={uid} foresight={uid} />;
}

import React from 'react';
import { t } from '@grafana/i18n';
import { MultiValueVariable, sceneGraph } from '@grafana/scenes';
import { RadioField } from '../../ui';
import type { Section } from '../scene/Section';
import { useFleet } from '../scene/useFleet';
import { useVariable } from '../scene/useVariable';
import { fleetViews, readView, viewVariable, type FleetView } from './fleetView';

/** Rows, tiles or dependencies. */
export function ViewSwitch({ scene }: { scene: Section }) {
  const { fleet } = useFleet(scene);
  const view = readView(useVariable(scene, viewVariable).value);
  const choose = (next: FleetView) => {
    const variable = sceneGraph.lookupVariable(viewVariable, scene);
    if (variable instanceof MultiValueVariable) {
      variable.changeValueTo(next, next, true);
    }
  };
  return fleet?.rows.length ? (
    <RadioField
      label={t('overview.view', 'Show services as')}
      value={view}
      options={fleetViews.map((value) => ({ value, label: names[value]() }))}
      onChange={choose}
    />
  ) : null;
}

const names: Record<FleetView, () => string> = {
  rows: () => t('overview.rows', 'Rows'),
  tiles: () => t('overview.tiles', 'Tiles'),
  dependencies: () => t('overview.dependencies', 'Dependencies'),
};

import React from 'react';
import { VariableHide } from '@grafana/data';
import { t } from '@grafana/i18n';
import {
  behaviors,
  DataSourceVariable,
  EmbeddedScene,
  SceneControlsSpacer,
  SceneRefreshPicker,
  SceneTimePicker,
  SceneVariableSet,
  type SceneObject,
  type SceneVariable,
} from '@grafana/scenes';
import { dataSourceType } from '../../queries';
import { listForesightSources } from '../discovery/listForesightSources';
import { createTimeRange } from './createTimeRange';
import { Section } from './Section';
import { VariableChoice, type ChosenVariable } from './VariableChoice';

/** How often pages of the present ask again: the step of the newest values that health is made of. */
export const presentRefresh = '30s';

/** Names of the variables that pages have in common; the address has them as var-<name>. */
export const variableNames = { dataSource: 'ds', service: 'service' } as const;

interface PageParts {
  body: SceneObject;
  /** The range that is shown where the address names none. */
  range: { from: string; to: string };
  /** How often all is asked for again where the address does not say, such as "30s"; default: never. */
  refresh?: string;
  /** Variables beside the Foresight data source. */
  variables?: ChosenVariable[];
  /** Variables that the body has controls of its own for. */
  hidden?: SceneVariable[];
}

/** What all pages of the app have: choice of the data source, time range, refresh. */
export function createPageScene({ body, range, refresh = '', variables = [], hidden = [] }: PageParts): EmbeddedScene {
  const chosen = [dataSourceVariable(), ...variables];
  return new EmbeddedScene({
    $timeRange: createTimeRange(range),
    $variables: new SceneVariableSet({ variables: [...chosen, ...hidden] }),
    $behaviors: [new behaviors.SceneQueryController(), new behaviors.CursorSync({})],
    controls: [
      ...chosen.map((variable) => new Section({ show: () => <VariableChoice variable={variable} /> })),
      new SceneControlsSpacer(),
      new SceneTimePicker({ isOnCanvas: true }),
      new SceneRefreshPicker({ refresh, isOnCanvas: true, withText: true }),
    ],
    body,
  });
}

/** The Foresight data source; a choice only where there are several. */
function dataSourceVariable(): DataSourceVariable {
  return new DataSourceVariable({
    name: variableNames.dataSource,
    label: t('scene.data-source', 'Foresight data source'),
    pluginId: dataSourceType,
    hide: listForesightSources().length > 1 ? VariableHide.dontHide : VariableHide.hideVariable,
  });
}

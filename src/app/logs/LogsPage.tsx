import React, { useState } from 'react';
import { PluginPage } from '@grafana/runtime';
import { SceneFlexItem, SceneFlexLayout, type EmbeddedScene } from '@grafana/scenes';
import { listForesightSources } from '../discovery/listForesightSources';
import { NoDataSource } from '../overview/empty/NoDataSource';
import { createPageScene } from '../scene/createPageScene';
import { ScenePage } from '../scene/ScenePage';
import { Section } from '../scene/Section';
import { createPatternRunner } from './createPatternRunner';
import { LogsBody } from './LogsBody';
import { createLogsVariables, logsVariables } from './logsVariables';

/** What the logs say, as patterns: what is new, what surges and what is gone. */
export function LogsPage() {
  return listForesightSources().length > 0 ? (
    <Patterns />
  ) : (
    <PluginPage>
      <NoDataSource />
    </PluginPage>
  );
}

function Patterns() {
  const [scene] = useState(createLogsScene);
  return <ScenePage scene={scene} />;
}

/** Asks again only when somebody wants it to: each answer reads lines of the logs. */
function createLogsScene(): EmbeddedScene {
  const { source, service, level } = logsVariables;
  const body = new Section({ show: LogsBody });
  return createPageScene({
    range: { from: 'now-3h', to: 'now' },
    hidden: createLogsVariables(),
    body: new SceneFlexLayout({
      direction: 'column',
      $data: createPatternRunner({ source: `\${${source}}`, service: `\${${service}}`, level: `\${${level}}` }),
      children: [new SceneFlexItem({ ySizing: 'content', body })],
    }),
  });
}

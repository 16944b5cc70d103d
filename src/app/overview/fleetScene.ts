import { LoadingState, VariableHide } from '@grafana/data';
import { t } from '@grafana/i18n';
import {
  CustomVariable,
  sceneGraph,
  SceneFlexItem,
  SceneFlexLayout,
  VizPanel,
  type EmbeddedScene,
  type SceneObject,
} from '@grafana/scenes';
import { readFleet } from '../../ui/fleet';
import { createIncidentRunner } from '../incidents/createIncidentRunner';
import { StopSection } from '../response/stop/StopSection';
import { createInsightRunner } from '../scene/createInsightRunner';
import { createPageScene, presentRefresh } from '../scene/createPageScene';
import { Section } from '../scene/Section';
import { fleetViews, readView, viewVariable } from './fleetView';
import { MissingList } from './MissingList';
import { NothingFound } from './empty/NothingFound';
import { AfterFleet, OpenIncidents } from './OpenIncidents';
import { SummaryLine } from './SummaryLine';
import { ViewSwitch } from './ViewSwitch';

/** All services at once: in words, drawn, and what is missing of them. */
export function fleetScene(): EmbeddedScene {
  const section = (show: Section['state']['show']) =>
    new SceneFlexItem({ ySizing: 'content', body: new Section({ show }) });
  const view = new CustomVariable({
    name: viewVariable,
    query: fleetViews.join(','),
    value: fleetViews[0],
    hide: VariableHide.hideVariable,
  });
  return createPageScene({
    range: { from: 'now-24h', to: 'now' },
    refresh: presentRefresh,
    variables: [view],
    body: new SceneFlexLayout({
      direction: 'column',
      $data: createInsightRunner({ queryType: 'services' }),
      children: [
        section(StopSection),
        section(SummaryLine),
        incidentsItem(),
        section(ViewSwitch),
        fleetItem(),
        section(NothingFound),
        section(MissingList),
      ],
    }),
  });
}

/** Asks for itself, after the services have answered: that it takes long or fails leaves the rest of the page as it is. */
function incidentsItem(): SceneFlexItem {
  const content = new Section({ $data: createIncidentRunner(['table']), show: OpenIncidents });
  return new SceneFlexItem({ ySizing: 'content', body: new Section({ content, show: AfterFleet }) });
}

function fleetItem(): SceneFlexItem {
  const panel = new VizPanel({
    pluginId: 'foresight-insight-panel',
    title: t('overview.services', 'Services'),
    $behaviors: [followView],
  });
  return new SceneFlexItem({ minHeight: '60vh', body: panel, $behaviors: [hideWithoutServices] });
}

/** Draws the panel as the address says. */
function followView(panel: SceneObject) {
  const variable = sceneGraph.lookupVariable(viewVariable, panel);
  if (!(panel instanceof VizPanel) || !variable) {
    return undefined;
  }
  const apply = () => {
    const view = readView(String(variable.getValue()));
    panel.setState({ options: { ...panel.state.options, view } });
  };
  apply();
  const following = variable.subscribeToState(apply);
  return () => following.unsubscribe();
}

/** An answer without services is told in words, with what to do; while the next is awaited, the last one holds. */
function hideWithoutServices(item: SceneObject) {
  const data = sceneGraph.getData(item);
  const apply = () => {
    const { series = [], state } = data.state.data ?? {};
    const isDone = state === LoadingState.Done || state === LoadingState.Error;
    const isHidden = !readFleet(series)?.rows.length;
    if (isDone && item instanceof SceneFlexItem && item.state.isHidden !== isHidden) {
      item.setState({ isHidden });
    }
  };
  apply();
  const following = data.subscribeToState(apply);
  return () => following.unsubscribe();
}

import {
  ConstantVariable,
  CustomVariable,
  dataLayers,
  DataSourceVariable,
  EmbeddedScene,
  IntervalVariable,
  QueryVariable,
  SceneControlsSpacer,
  SceneDataLayerControls,
  SceneDataLayerSet,
  SceneDataTransformer,
  SceneGridItem,
  SceneGridLayout,
  SceneGridRow,
  SceneQueryRunner,
  SceneRefreshPicker,
  SceneTimePicker,
  SceneTimeRange,
  SceneVariableSet,
  TextBoxVariable,
  VariableValueSelectors,
  VizPanel,
  type SceneVariable,
} from '@grafana/scenes';
import type { AnnotationQuery, Dashboard, Panel, RowPanel, VariableModel } from '@grafana/schema';
import { OwnTimeRange } from './OwnTimeRange';
import { panelMenu } from './panelMenu';

type SomePanel = Panel | RowPanel;

/** A dashboard of Grafana's JSON (schema version 42 or near) as a scene. */
export function dashboardScene({ uid, time, refresh, timezone, templating, annotations, panels = [] }: Dashboard) {
  return new EmbeddedScene({
    key: uid ?? undefined,
    $timeRange: new SceneTimeRange({ from: time?.from, to: time?.to, timeZone: timezone }),
    $variables: new SceneVariableSet({ variables: (templating?.list ?? []).map(toVariable) }),
    $data: new SceneDataLayerSet({ name: 'Annotations', layers: (annotations?.list ?? []).filter(isOwn).map(toLayer) }),
    controls: [
      new VariableValueSelectors({}),
      new SceneDataLayerControls(),
      new SceneControlsSpacer(),
      new SceneTimePicker({}),
      new SceneRefreshPicker({ refresh: refresh || undefined }),
    ],
    body: new SceneGridLayout({ children: panels.map(toItem) }),
  });
}

function toItem(panel: SomePanel): SceneGridItem | SceneGridRow {
  const { x = 0, y = 0, w = 24, h = 8 } = panel.gridPos ?? {};
  return isRow(panel)
    ? new SceneGridRow({ x, y, title: panel.title, isCollapsed: panel.collapsed, children: panel.panels.map(toItem) })
    : new SceneGridItem({ key: `item-${panel.id}`, x, y, width: w, height: h, body: toPanel(panel) });
}

function isRow(panel: SomePanel): panel is RowPanel {
  return panel.type === 'row';
}

function toPanel(panel: Panel): VizPanel {
  return new VizPanel({
    key: `panel-${panel.id}`,
    title: panel.title,
    description: panel.description,
    pluginId: panel.type,
    options: panel.options as object,
    fieldConfig: panel.fieldConfig as VizPanel['state']['fieldConfig'],
    displayMode: panel.transparent ? 'transparent' : 'default',
    $data: panel.targets?.length ? toData(panel) : undefined,
    $timeRange: panel.timeFrom ? new OwnTimeRange(panel.timeFrom) : undefined,
    menu: panelMenu(panel),
  });
}

/** A target that names no data source asks the panel's. */
function toData({ targets = [], datasource, interval, maxDataPoints, transformations = [] }: Panel) {
  const queries = targets.map((target) => ({ datasource, ...target, refId: String(target.refId ?? 'A') }));
  const runner = new SceneQueryRunner({
    queries,
    datasource: datasource ?? queries[0].datasource,
    minInterval: interval,
    maxDataPoints,
  });
  return new SceneDataTransformer({ $data: runner, transformations: transformations as never });
}

function isOwn({ target, datasource }: AnnotationQuery): boolean {
  return target !== undefined && datasource?.uid !== '-- Grafana --';
}

function toLayer(query: AnnotationQuery) {
  const { name, enable, hide } = query;
  return new dataLayers.AnnotationsDataLayer({ name, isEnabled: enable, isHidden: hide, query });
}

/** @throws Error naming the type of a variable that is not known here. */
function toVariable(variable: VariableModel): SceneVariable {
  const { name, label, hide, query, multi: isMulti, includeAll, allValue, regex, sort, refresh, datasource } = variable;
  const current = { value: (variable.current?.value ?? '') as string, text: (variable.current?.text ?? '') as string };
  const common = { name, label, hide };
  const choice = { ...common, ...current, isMulti, includeAll, allValue };
  const written = typeof query === 'string' ? query : '';
  switch (variable.type as string) {
    case 'query':
      return new QueryVariable({ ...choice, datasource, query: query as never, regex, sort, refresh });
    case 'custom':
      return new CustomVariable({ ...choice, query: written });
    case 'datasource':
      return new DataSourceVariable({ ...choice, pluginId: written, regex });
    case 'interval':
      return new IntervalVariable({ ...common, intervals: written.split(','), value: current.value });
    case 'constant':
      return new ConstantVariable({ ...common, value: written });
    case 'textbox':
      return new TextBoxVariable({ ...common, value: current.value || written });
    default:
      throw new Error(
        `Variable "${name}" is of type "${variable.type}", which this stand-in for Grafana does not have.`
      );
  }
}

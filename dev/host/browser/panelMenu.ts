import type { PanelMenuItem } from '@grafana/data';
import { config, locationService } from '@grafana/runtime';
import { sceneGraph, VizPanelMenu } from '@grafana/scenes';
import type { Panel } from '@grafana/schema';
import { importApp } from './runtime/plugins';

const target = 'grafana/dashboard/panel/menu';

/** The links that apps add to a panel's menu, asked when it is opened. */
export function panelMenu(panel: Panel): VizPanelMenu {
  const menu = new VizPanelMenu({ items: [] });
  menu.addActivationHandler(() => {
    const interpolate = (text: string) => sceneGraph.interpolate(menu, text);
    listLinks(panel, interpolate).then((items) => menu.setItems(items));
  });
  return menu;
}

async function listLinks(panel: Panel, interpolate: (text: string) => string): Promise<PanelMenuItem[]> {
  const apps = await Promise.all(Object.keys(config.apps).map(importApp));
  const targets = (panel.targets ?? []).map((query) => ({ datasource: panel.datasource, ...query }));
  const context = JSON.parse(
    interpolate(JSON.stringify({ id: panel.id, title: panel.title, pluginId: panel.type, targets }))
  );
  return apps
    .flatMap(({ addedLinkConfigs }) => addedLinkConfigs)
    .filter(({ targets: places }) => [places].flat().includes(target))
    .flatMap(({ title, icon, path, configure }) => {
      const configured = configure ? configure(context) : { path };
      const address = configured?.path ?? path;
      return configured && address
        ? [{ text: title, iconClassName: icon, onClick: () => locationService.push(address) }]
        : [];
    });
}

import { PluginExtensionPoints, type AppPlugin } from '@grafana/data';
import pluginJson from '../plugin.json';
import { deepLink, findLinkedQuery } from './deepLink';

const targets = [PluginExtensionPoints.DashboardPanelMenu, PluginExtensionPoints.ExploreToolbarAction];
const rulesPage = `/a/${pluginJson.id}/rules`;
const forecastPage = `/a/${pluginJson.id}/forecast`;
// As in plugin.json: Grafana leaves out links whose texts differ from it.
const [alertLink, forecastLink] = pluginJson.extensions.addedLinks;

/** Links from panels and Explore that open a page with the query; hidden where there is none that Foresight can read. */
export function addLinks(plugin: AppPlugin): AppPlugin {
  return plugin
    .addLink<object>({
      ...alertLink,
      targets,
      icon: 'bell',
      path: rulesPage,
      configure: (context) => linkTo(rulesPage, context),
    })
    .addLink<object>({
      ...forecastLink,
      targets,
      icon: 'chart-line',
      path: forecastPage,
      configure: (context) => linkTo(forecastPage, context),
    });
}

function linkTo(page: string, context: object | undefined): { path: string } | undefined {
  const query = findLinkedQuery(context);
  return query && { path: `${page}?${new URLSearchParams(deepLink(query))}` };
}

/** Grafana's core sets the frame of plugin pages and what draws panels; the package does not export how. */
declare module '*/PluginPage.mjs' {
  export function setPluginPage(page: import('@grafana/runtime').PluginPageType): void;
}

declare module '*/PanelRenderer.mjs' {
  export function setPanelRenderer(renderer: React.ComponentType<import('@grafana/runtime').PanelRendererProps>): void;
}

declare module 'systemjs/dist/system.js';
declare module 'systemjs/dist/extras/amd.js';

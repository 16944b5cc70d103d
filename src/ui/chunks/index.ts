// Set by the module that webpack puts first: the folder that the plugin is served from. Tests have none.
declare let __webpack_public_path__: string;

/** A plugin inside the app: its id, and its folder below the app's. */
export interface NestedPlugin {
  id: string;
  folder: string;
}

/**
 * Lets webpack load chunks from the app's folder, where they lie, instead of from the plugin's own. To be called before the
 * first chunk is needed; returns the plugin's own folder.
 */
export function loadChunksFromApp(plugin: NestedPlugin): string {
  const own = typeof __webpack_public_path__ === 'string' ? __webpack_public_path__ : '';
  if (own !== '') {
    __webpack_public_path__ = toAppFolder(own, plugin);
  }
  return own;
}

/** The app's folder by the plugin's: Grafana serves each plugin by its id, a CDN by where its files lie in the app. */
export function toAppFolder(address: string, { id, folder }: NestedPlugin): string {
  const [inApp, byId] = [`/${folder}/`, `${id}/`];
  if (address.endsWith(byId)) {
    return `${address.slice(0, -byId.length)}foresight-predict-app/`;
  }
  return address.endsWith(inApp) ? address.slice(0, 1 - inApp.length) : address;
}

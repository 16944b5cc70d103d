// Set by the module that webpack puts first: the folder that the panel is served from. Tests have none.
declare let __webpack_public_path__: string;

/** Where the panel's own files are: its thread. */
export const panelFolder = typeof __webpack_public_path__ === 'string' ? __webpack_public_path__ : '';

// Chunks lie in the app's folder; from here on webpack loads them from there.
if (panelFolder !== '') {
  __webpack_public_path__ = toAppFolder(panelFolder);
}

/** The app's folder by the panel's: Grafana serves each plugin by its id, a CDN by where its files lie in the app. */
export function toAppFolder(folder: string): string {
  return folder.replace(/panels\/forecast\/$/, '').replace(/foresight-forecast-panel\/$/, 'foresight-predict-app/');
}

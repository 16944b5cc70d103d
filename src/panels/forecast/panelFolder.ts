import { loadChunksFromApp } from '../../ui/chunks';
import pluginJson from './plugin.json';

/** Where the panel's own files are: its thread. */
export const panelFolder = loadChunksFromApp({ id: pluginJson.id, folder: 'panels/forecast' });

import { loadChunksFromApp } from '../ui/chunks';
import pluginJson from './plugin.json';

loadChunksFromApp({ id: pluginJson.id, folder: 'datasource' });

import { toAppFolder } from '.';

const panel = { id: 'foresight-forecast-panel', folder: 'panels/forecast' };
const dataSource = { id: 'foresight-predict-datasource', folder: 'datasource' };
const cdn = 'https://cdn.example.com/foresight-predict-app/0.1.0/public/plugins/foresight-predict-app/';

it.each([
  [panel, 'public/plugins/foresight-forecast-panel/', 'public/plugins/foresight-predict-app/'],
  [panel, '/grafana/public/plugins/foresight-forecast-panel/', '/grafana/public/plugins/foresight-predict-app/'],
  [panel, `${cdn}panels/forecast/`, cdn],
  [dataSource, 'public/plugins/foresight-predict-datasource/', 'public/plugins/foresight-predict-app/'],
  [dataSource, `${cdn}datasource/`, cdn],
])('the chunks of %j in %s are in %s', (plugin, own, app) => {
  expect(toAppFolder(own, plugin)).toBe(app);
});

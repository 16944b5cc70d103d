import { toAppFolder } from './publicPath';

it.each([
  ['public/plugins/foresight-forecast-panel/', 'public/plugins/foresight-predict-app/'],
  ['/grafana/public/plugins/foresight-forecast-panel/', '/grafana/public/plugins/foresight-predict-app/'],
  [
    'https://cdn.example.com/foresight-predict-app/0.1.0/public/plugins/foresight-predict-app/panels/forecast/',
    'https://cdn.example.com/foresight-predict-app/0.1.0/public/plugins/foresight-predict-app/',
  ],
])('the chunks of a panel in %s are in %s', (panel, app) => {
  expect(toAppFolder(panel)).toBe(app);
});

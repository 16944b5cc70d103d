import { sceneGraph, SceneQueryRunner, VizPanelMenu } from '@grafana/scenes';
import { shop } from '../../../../test/support/app/shop';
import { installGrafana } from '../../../../test/support/app/installGrafana';
import { patternPanel } from './patternPanel';

it('asks for the patterns of the service alone, and leads to all of them', () => {
  installGrafana({});
  const plan = { requests: [], saturation: [], logs: [], missing: [], hiddenNodes: 0 };
  const panel = patternPanel({ uid: 'f', service: 'shop/cart', plan, discovered: shop });
  const runner = sceneGraph.findObject(panel, (one) => one instanceof SceneQueryRunner) as SceneQueryRunner;
  expect(runner.state.queries[0]).toMatchObject({ queryType: 'logPatterns', service: 'shop/cart' });
  const { items = [] } = (panel.state.menu as VizPanelMenu).state;
  expect(items[0].href).toBe('/a/foresight-predict-app/logs?var-service=shop%2Fcart');
});

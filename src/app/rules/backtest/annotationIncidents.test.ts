import { of } from 'rxjs';
import { setBackendSrv, type BackendSrv } from '@grafana/runtime';
import { annotationIncidents } from './annotationIncidents';
import { parseIncidents, splitIncidentLines } from '../../../alerts';

it('annotations with a tag become known incidents, moments with half an hour', async () => {
  const asked: unknown[] = [];
  const stored = [
    { time: 0, timeEnd: 3_600_000, text: '<b>Slow</b>\ncatalog' },
    { time: 7_200_000, timeEnd: 7_200_000 },
  ];
  const fetch = (request: unknown) => {
    asked.push(request);
    return of({ data: stored });
  };
  setBackendSrv({ fetch } as unknown as BackendSrv);
  const text = await annotationIncidents('incident', { from: 0, to: 10 });
  expect(parseIncidents(splitIncidentLines(text))).toEqual({
    ok: true,
    incidents: [
      { title: 'Slow catalog', from: 0, to: 3_600_000 },
      { title: 'annotation', from: 7_200_000, to: 9_000_000 },
    ],
  });
  expect(asked).toMatchObject([{ url: '/api/annotations', params: { tags: 'incident', type: 'annotation' } }]);
});

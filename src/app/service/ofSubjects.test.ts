import { toDataFrame } from '@grafana/data';
import { provenanceMeta } from '../../frames';
import { selectFrames } from './ofSubjects';

const frame = (subject: string) =>
  toDataFrame({
    name: subject,
    fields: [],
    meta: provenanceMeta({ kind: 'forecast', signal: { kind: 'rate', subject } }),
  });

it('keeps the frames of these subjects alone, and none that tells no subject', () => {
  const frames = [frame('cart'), frame('node-1'), toDataFrame({ fields: [] }), frame('node-2')];
  expect(selectFrames(['node-1', 'node-2'], frames).map(({ name }) => name)).toEqual(['node-1', 'node-2']);
});

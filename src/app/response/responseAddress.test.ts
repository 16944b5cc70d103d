import { readAddress, writeAddress } from './responseAddress';

test('an address names its tab; one that names none or an unknown one means the suggestions', () => {
  expect(readAddress('?tab=record').tab).toBe('record');
  expect([readAddress('').tab, readAddress('?tab=constructor').tab]).toEqual(['suggestions', 'suggestions']);
});

test('what an address does not name is empty, and what is empty is not in the address', () => {
  expect(readAddress('?action=restart&var-ds=f')).toMatchObject({ action: 'restart', foresight: 'f', target: '' });
  expect(writeAddress({ action: '', target: 'cart', foresight: 'f' })).toEqual({
    action: null,
    target: 'cart',
    'var-ds': 'f',
  });
});

test('the first tab needs no name, and where no tab is given it stays as it is', () => {
  expect(writeAddress({ tab: 'suggestions' })).toEqual({ tab: null });
  expect(writeAddress({ tab: 'replay' })).toEqual({ tab: 'replay' });
  expect(writeAddress({ event: 'due' })).toEqual({ event: 'due' });
});

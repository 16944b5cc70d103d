import { readWrittenRules } from './writtenRules';

const file = `
apiVersion: 1
groups:
  - orgId: 1
    name: shop
    rules:
      - uid: a
        title: Requests unusual
        data:
          - { refId: A, datasourceUid: foresight, model: {} }
      - uid: b
        title: Other
        data:
          - { refId: A, datasourceUid: prometheus, model: {} }
`;

test('finds the rules of a provisioning file that ask the data source', () => {
  expect(readWrittenRules(file, 'foresight')).toEqual([{ uid: 'a', title: 'Requests unusual' }]);
  expect(readWrittenRules(file, 'elsewhere')).toEqual([]);
});

test('says why a text cannot be read', () => {
  expect(() => readWrittenRules('a: [1', 'foresight')).toThrow();
  expect(() => readWrittenRules(' '.repeat(200_001), 'foresight')).toThrow('200001');
});

test('a text nested without end ends', () => {
  const text = `${'{"a":'.repeat(60)}1${'}'.repeat(60)}`;
  expect(readWrittenRules(text, 'foresight')).toEqual([]);
});

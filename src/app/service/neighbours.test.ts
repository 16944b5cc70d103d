import { findNeighbours } from './neighbours';

it('tells callers from callees, each once and by name, and never the service itself', () => {
  const calls = ['web cart', 'app cart', 'cart payment', 'cart payment', 'cart cart', 'web payment'];
  const dependencies = calls.map((call) => {
    const [caller, callee] = call.split(' ');
    return { caller, callee };
  });
  expect(findNeighbours('cart', dependencies)).toEqual({ callers: ['app', 'web'], callees: ['payment'] });
});

// Puts ours around a function, setter or getter of the browser's, which keeps its looks.
function wrap(owner, name, around) {
  const property = owner && Object.getOwnPropertyDescriptor(owner, name);
  if (property) {
    const half = ['set', 'get', 'value'].find(part => property[part]);
    property[half] = new Proxy(property[half], {
      apply: (native, self, args) => around(value => Reflect.apply(native, self, value || args), args, self),
      construct: (native, args, as) => around(value => Reflect.construct(native, value || args, as), args)
    });
    Object.defineProperty(owner, name, property);
  }
}

// Puts ours around functions, setters or getters of the browser's, which keep their looks; of a type they are those of its objects.
function wrap(types, names, around) {
  for (const type of types) {
    const owner = type?.prototype || type;
    for (const name of names.split(' ')) {
      const property = owner && Object.getOwnPropertyDescriptor(owner, name);
      if (property) {
        const half = property.set ? 'set' : property.get ? 'get' : 'value';
        property[half] = new Proxy(property[half], {
          apply: (native, self, args) => around(value => Reflect.apply(native, self, value || args), args, self, name),
          construct: (native, args, as) => around(value => Reflect.construct(native, value || args, as), args)
        });
        Object.defineProperty(owner, name, property);
      }
    }
  }
}

// Part of the module, run once its classes are there. Embind checks a method's arguments, but takes
// for granted that there is a handle and that it was not deleted. (Emscripten 3.1.6 reads this file by
// tools that know neither optional chaining nor destructuring in loops.)
addOnInit(() => {
  Object.keys(Module).forEach((name) => {
    const Handle = Module[name];
    const proto = typeof Handle === 'function' && Handle.prototype;
    if (!proto || typeof proto.isDeleted !== 'function') return;
    const methods = Object.getOwnPropertyNames(proto).filter((method) => method !== 'constructor');
    methods.concat('delete').forEach((method) => {
      const call = proto[method];
      proto[method] = function (...values) {
        if (!(this instanceof Handle) || this.isDeleted()) {
          throw new Error(`${name}.${method}: this must be a ${name} that was not deleted`);
        }
        return call.apply(this, values);
      };
    });
  });
});

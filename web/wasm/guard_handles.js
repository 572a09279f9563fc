// Part of the module, run once its classes are there. Embind checks a method's arguments, but takes
// for granted that there is a handle and that it was not deleted. (Emscripten's own tools read this
// file: no optional chaining, and a destructured name would be taken for an unused one.)
addOnInit(() => {
  for (const name of Object.keys(Module)) {
    const Handle = Module[name];
    const proto = typeof Handle === 'function' && Handle.prototype;
    if (!proto || typeof proto.isDeleted !== 'function') continue;
    for (const method of [...Object.getOwnPropertyNames(proto), 'delete']) {
      const call = proto[method];
      if (method === 'constructor') continue;
      proto[method] = function (...values) {
        if (!(this instanceof Handle) || this.isDeleted()) {
          throw new Error(`${name}.${method}: this must be a ${name} that was not deleted`);
        }
        return call.apply(this, values);
      };
    }
  }
});

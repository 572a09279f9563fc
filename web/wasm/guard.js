// Part of the module, run once its functions and classes are there: what a refused call says is thrown
// here, outside of wasm (exported.hpp), and no method is called without a handle. (Emscripten 3.1.6 reads
// this file by tools that know neither optional chaining nor destructuring in loops.)
addOnInit(() => {
  let refused = '';
  Object.defineProperty(Module, 'refuse', {
    value(message) {
      refused = message;
    },
  });
  const guarded = (call) =>
    function (...values) {
      refused = '';
      const answer = call.apply(this, values);
      if (refused === '') return answer;
      throw new Error(refused);
    };

  Object.keys(Module).forEach((name) => {
    const exported = Module[name];
    if (typeof exported !== 'function') return;
    // Embind counts the arguments of functions, and of nothing else that is here.
    if (typeof exported.argCount === 'number') Module[name] = guarded(exported);
    const proto = exported.prototype;
    if (!proto || typeof proto.isDeleted !== 'function') return;
    const methods = Object.getOwnPropertyNames(proto).filter((method) => method !== 'constructor');
    methods.concat('delete').forEach((method) => {
      const call = guarded(proto[method]);
      proto[method] = function (...values) {
        if (!(this instanceof exported) || this.isDeleted()) {
          throw new Error(`${name}.${method}: this must be a ${name} that was not deleted`);
        }
        return call.apply(this, values);
      };
    });
  });
});

// Part of the module, run once its classes are there. Embind checks a method's arguments, but takes
// for granted that there is a handle and that it was not deleted. In the JavaScript of 2009, which is
// what Emscripten's own tools can read.
// biome-ignore-all lint: see above
addOnInit(function () {
  Object.keys(Module).forEach(function (name) {
    var Handle = Module[name];
    var proto = typeof Handle === 'function' && Handle.prototype;
    if (!proto || typeof proto.isDeleted !== 'function') return;
    var methods = Object.getOwnPropertyNames(proto).concat('delete');
    methods.forEach(function (method) {
      var call = proto[method];
      if (method === 'constructor') return;
      proto[method] = function () {
        if (!(this instanceof Handle) || this.isDeleted()) {
          throw new Error(
            name + '.' + method + ': this must be a ' + name + ' that was not deleted',
          );
        }
        return call.apply(this, arguments);
      };
    });
  });
});

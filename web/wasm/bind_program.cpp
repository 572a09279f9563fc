#include "core/notebook/draw_program.hpp"
#include "core/python/format.hpp"
#include "core/python/sum.hpp"
#include "web/wasm/convert.hpp"
#include "web/wasm/exported.hpp"

// What the programs of the labs print.
namespace {

using emscripten::val;
using latent::wasm::Argument;
using latent::wasm::export_function;

val draw_program(const Argument& draws, const Argument& count) {
  return val(latent::notebook::draw_program({draws["seed"].text(), draws["means"].numbers(),
                                             draws["weights"].numbers(), draws["sigma"].number(),
                                             count.count()}));
}

val draw_program_output(const Argument& counts, const Argument& sum, const Argument& count) {
  return val(latent::notebook::draw_program_output(counts.numbers(), sum.number(), count.count()));
}

val format(const Argument& text, const Argument& values) {
  const std::string fields = text.text();
  const std::vector<double> numbers = values.numbers();
  return text.make([&] { return val(latent::python::format(fields, numbers)); });
}

double sum(const Argument& values) { return latent::python::sum(values.numbers()); }

}  // namespace

EMSCRIPTEN_BINDINGS(program) {
  export_function<"format", &format, "text", "values">();
  export_function<"sum", &sum, "values">();
  export_function<"drawProgram", &draw_program, "draws", "count">();
  export_function<"drawProgramOutput", &draw_program_output, "counts", "sum", "count">();
}

#include "core/python/format.hpp"

#include <limits>
#include <vector>

#include "tests/core/catch.hpp"

using latent::python::format;

// All expected texts are CPython's.

TEST_CASE("format rounds the exact binary value, ties to even") {
  CHECK(format(0.0078125, ".6f") == "0.007812");
  CHECK(format(0.5, ".0f") == "0");
  CHECK(format(1.5, ".0f") == "2");
  CHECK(format(2.5, ".0f") == "2");
  CHECK(format(0.125, ".2f") == "0.12");
  CHECK(format(0.375, ".2f") == "0.38");
  CHECK(format(1.005, ".2f") == "1.00");
  CHECK(format(2.675, ".2f") == "2.67");
  CHECK(format(6.5, ".0e") == "6e+00");
  CHECK(format(1.25, ".2g") == "1.2");
}

TEST_CASE("format carries into a new place") {
  CHECK(format(0.9996, ".3f") == "1.000");
  CHECK(format(999.5, ".0f") == "1000");
  CHECK(format(9.9996, ".3e") == "1.000e+01");
  CHECK(format(99999.5, ".5g") == "1e+05");
  CHECK(format(0.7, ".0f") == "1");
  CHECK(format(0.06, ".1f") == "0.1");
  CHECK(format(0.006, ".1f") == "0.0");
}

TEST_CASE("format of signs, zeros and what is not finite") {
  CHECK(format(-0.0, ".2f") == "-0.00");
  CHECK(format(0.0, ".0f") == "0");
  CHECK(format(0.0, ".3e") == "0.000e+00");
  CHECK(format(-0.0, ".3g") == "-0");
  CHECK(format(-0.4, ".0f") == "-0");
  CHECK(format(-1e-9, ".6f") == "-0.000000");
  const double infinity = std::numeric_limits<double>::infinity();
  CHECK(format(infinity, ".1f") == "inf");
  CHECK(format(-infinity, ".1g") == "-inf");
  CHECK(format(-std::numeric_limits<double>::quiet_NaN(), ".1e") == "nan");
}

TEST_CASE("format of the largest and the smallest") {
  CHECK(format(1e21, ".6f") == "1000000000000000000000.000000");
  CHECK(format(1e23, ".0f") == "99999999999999991611392");
  CHECK(format(1e50, ".2f") == "100000000000000007629769841091887003294964970946560.00");
  CHECK(format(1.7976931348623157e308, ".6e") == "1.797693e+308");
  CHECK(format(5e-324, ".6f") == "0.000000");
  CHECK(format(5e-324, ".20e") == "4.94065645841246544177e-324");
  CHECK(format(5e-324, ".3g") == "4.94e-324");
  CHECK(format(0.1, ".60f") == "0.100000000000000005551115123125782702118158340454101562500000");
  CHECK(format(0.0, ".1100f").size() == 1102);
}

TEST_CASE("format g changes to an exponent where Python does") {
  CHECK(format(0.0001, ".6g") == "0.0001");
  CHECK(format(0.00001, ".6g") == "1e-05");
  CHECK(format(123456.0, ".6g") == "123456");
  CHECK(format(1234567.0, ".6g") == "1.23457e+06");
  CHECK(format(100.0, ".3g") == "100");
  CHECK(format(100.0, ".0g") == "1e+02");
  CHECK(format(100.0, ".12g") == "100");
  CHECK(format(2.50, ".4g") == "2.5");
}

TEST_CASE("a text with fields, as str.format fills them") {
  const std::vector<double> values{1.0 / 3.0, -2.5, 1e50};
  CHECK(format("mean = {:.3f}, {:.0f}\nw = {:.2e}\n", values) ==
        "mean = 0.333, -2\nw = 1.00e+50\n");
  CHECK(format("none", std::vector<double>{}) == "none");
}

TEST_CASE("format refuses what it does not know") {
  for (const char* spec : {"", "f", ".f", "3f", ".3", ".3d", ".-3f", ".1101f", ".99999999999f"}) {
    CHECK_THROWS_AS(format(1.0, spec), std::invalid_argument);
  }
  CHECK_THROWS_AS(format("{:.3f", std::vector<double>{1.0}), std::invalid_argument);
  CHECK_THROWS_AS(format("{:.3f}", std::vector<double>{}), std::invalid_argument);
  CHECK_THROWS_AS(format("{:.3f}", std::vector<double>{1.0, 2.0}), std::invalid_argument);
  CHECK_THROWS_AS(format("{:.x}", std::vector<double>{1.0}), std::invalid_argument);
}

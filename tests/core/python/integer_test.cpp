#include "core/python/integer.hpp"

#include "tests/core/catch.hpp"

using latent::python::Integer;

TEST_CASE("an integer prints as Python's int") {
  CHECK(Integer("13").repr() == "13");
  CHECK(Integer("+007").repr() == "7");
  CHECK(Integer("-0").repr() == "0");
  CHECK(Integer("-00120").repr() == "-120");
}

TEST_CASE("the magnitude is abs(value) in words of 32 bits") {
  using Words = std::vector<std::uint32_t>;
  CHECK(Integer("0").magnitude() == Words{0});
  CHECK(Integer("-4294967295").magnitude() == Words{0xffffffffU});
  CHECK(Integer("4294967296").magnitude() == Words{0, 1});
  CHECK(Integer("18446744073709551621").magnitude() == Words{5, 0, 1});
}

TEST_CASE("what is not a decimal integer is refused") {
  for (const char* text : {"", "-", "1.5", "1e3", " 1", "0x10", "--1"}) {
    CHECK_THROWS_AS(Integer(text), std::invalid_argument);
  }
  CHECK_NOTHROW(Integer(std::string(4300, '9')));
  CHECK_THROWS_AS(Integer(std::string(4301, '9')), std::invalid_argument);
}

TEST_CASE("a sum, as a program writes the seeds after a given one") {
  CHECK(Integer("13 + 1").repr() == "14");
  CHECK(Integer("999 + 1").repr() == "1000");
  CHECK(Integer("-1 + 1").repr() == "0");
  CHECK(Integer("-1 + 3").repr() == "2");
  CHECK(Integer("-1000 + 1").repr() == "-999");
  CHECK(Integer("-5 + 999999999").repr() == "999999994");
  CHECK(Integer("-1000000000 + 999999999").repr() == "-1");
  CHECK(Integer("5 + 0").repr() == "5");
  CHECK(Integer("4294967295 + 1").magnitude() == std::vector<std::uint32_t>{0, 1});
  // Python's limit is one of literals: the sum may have a digit more.
  CHECK(Integer(std::string(4300, '9') + " + 1").repr() == "1" + std::string(4300, '0'));
  for (const char* text :
       {"1 + ", " + 1", "1+1", "1 + -1", "1 + 1 + 1", "1 + 1.0", "1 + 1234567890"}) {
    CHECK_THROWS_AS(Integer(text), std::invalid_argument);
  }
}

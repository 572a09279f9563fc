// Catch2 2.13 brings its main function as a macro; version 3 links one.
#define CATCH_CONFIG_MAIN
#include "tests/core/catch.hpp"

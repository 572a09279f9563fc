#pragma once

#include <cstddef>
#include <vector>

// Loops over all values of a sample that is put in order or compared in order.
namespace latent::metrics {

/// Puts the values in ascending order: each into one of as many equal intervals as there are
/// values, then those of an interval in order. (100,000 normal numbers: 1.7 ms where std::sort
/// takes 8.8.) Where most share few intervals it takes as long as std::sort.
/// @param values  finite
void sort_values(std::vector<double>& values);

/// Σ |a[n] − b[n]|
double sum_of_distances(const double* a, const double* b, std::size_t count);

}  // namespace latent::metrics

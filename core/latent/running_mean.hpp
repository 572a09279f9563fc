#pragma once

#include <cmath>
#include <cstddef>

namespace latent::latent_variable {

/// A mean over independent draws and its standard error.
struct DrawnMean {
  double value;
  double standard_error;  ///< s / √n with s² divided by n − 1; ∞ below two draws
};

/// Adds up a mean and its standard error, one value after another.
/// Source: Welford, Note on a method for calculating corrected sums (1962)
class RunningMean {
 public:
  void add(double value) {
    count_ += 1.0;
    const double gap = value - mean_;
    mean_ += gap / count_;
    squares_ += gap * (value - mean_);
  }

  DrawnMean result() const {
    return {mean_, count_ < 2.0 ? INFINITY : std::sqrt(squares_ / (count_ - 1.0) / count_)};
  }

 private:
  double count_ = 0.0;
  double mean_ = 0.0;
  double squares_ = 0.0;  ///< summed squared deviations
};

}  // namespace latent::latent_variable

#include "core/mixture/sample.hpp"

#include <algorithm>
#include <numeric>
#include <optional>

#include "core/base/check_points.hpp"
#include "core/mixture/whiten.hpp"
#include "core/python/box_muller.hpp"

namespace latent::mixture {
namespace {

/// Standard normal numbers of many points that are wanted one after another but made in bulk: the
/// uniform draws are taken from the stream where gauss() would take them.
class NormalStream {
 public:
  explicit NormalStream(std::size_t most) {
    for (std::vector<double>* part : {&u_, &v_}) part->reserve(most / 2 + 1);
  }

  void begin(python::PythonRandom& random) {
    u_.clear();
    v_.clear();
    held_ = random.take_held_back();
    skip_ = held_ ? 1 : 0;  // that one is there already
  }

  /// Draws for one more number, where a new pair begins.
  void want(python::PythonRandom& random) {
    if (skip_ > 0) {
      --skip_;
      return;
    }
    u_.push_back(random.random());
    v_.push_back(random.random());
    skip_ = 1;
  }

  /// All numbers wanted since begin(); what is left over is held back for the next gauss().
  const std::vector<double>& finish(python::PythonRandom& random) {
    cosines_.resize(u_.size());
    sines_.resize(u_.size());
    python::box_muller(u_, v_, cosines_, sines_);
    normals_.clear();
    if (held_) normals_.push_back(*held_);
    for (std::size_t i = 0; i < u_.size(); ++i) {
      normals_.push_back(cosines_[i]);
      normals_.push_back(sines_[i]);
    }
    if (skip_ > 0 && !normals_.empty()) random.hold_back(normals_.back());
    return normals_;
  }

 private:
  std::vector<double> u_;
  std::vector<double> v_;
  std::vector<double> cosines_;
  std::vector<double> sines_;
  std::vector<double> normals_;
  std::optional<double> held_;
  std::size_t skip_ = 0;  ///< numbers that the last pair still has
};

}  // namespace

Sample sample(const GaussianMixture& mixture, std::size_t count, python::PythonRandom& random) {
  constexpr std::size_t kTogether = 512;  // points
  check_count("sample", "count", count, 0, kMostPoints);
  const std::size_t d = mixture.dimension();
  std::vector<double> cumulative(mixture.components());
  std::partial_sum(mixture.weights().begin(), mixture.weights().end(), cumulative.begin());
  Sample result{Matrix(count, d), std::vector<std::uint32_t>(count)};
  NormalStream stream(kTogether * d);
  for (std::size_t first = 0; first < count; first += kTogether) {
    const std::size_t end = std::min(first + kTogether, count);
    stream.begin(random);
    for (std::size_t n = first; n < end; ++n) {
      result.components[n] = static_cast<std::uint32_t>(random.choices(cumulative));
      for (std::size_t i = 0; i < d; ++i) stream.want(random);
    }
    const std::vector<double>& normals = stream.finish(random);
    for (std::size_t n = first; n < end; ++n) {
      unwhiten(mixture, result.components[n], {normals.data() + (n - first) * d, d},
               result.points.row(n));
    }
  }
  return result;
}

}  // namespace latent::mixture
